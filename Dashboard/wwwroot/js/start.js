// Starts the circuit with a patient reconnection: for ever, with jitter, so that a thousand screens do not return in the same
// second after a restart. The server says a word every two seconds; after five without one the page shows that it stands still.
(() => {
  const root = document.documentElement;
  const silence = 5000;
  const pause = attempt => Math.min(30000, 500 * 2 ** Math.min(attempt, 6)) * (0.5 + Math.random());
  // A connection that fails costs next to nothing, so the first minute is spent trying every second or two.
  const reconnectPause = attempt => attempt < 40 ? 700 + 1000 * Math.random() : pause(attempt - 38);
  const dialog = () => document.getElementById('components-reconnect-modal');

  // The event is raised on the element and does not rise to the document.
  dialog()?.addEventListener('components-reconnect-state-changed', event => {
    const state = event.detail.state;
    if (state === 'show' || state === 'retrying') root.dataset.connection = 'lost';
    if (state === 'hide') delete root.dataset.connection;
    // The server no longer knows the circuit: a fresh page is the only way on, once the server answers again.
    if (state === 'rejected' || state === 'failed') reloadWhenUp();
  });
  const reconnect = () => Blazor.reconnect().then(found => found || location.reload(), () => { });
  document.addEventListener('click', event => {
    if (event.target.closest('[data-reconnect]')) reconnect();
  });
  addEventListener('online', () => { if (root.dataset.connection === 'lost') reconnect(); });

  async function reloadWhenUp() {
    root.dataset.connection = 'lost';
    for (let n = 0; ; n++) {
      await new Promise(done => setTimeout(done, pause(n)));
      try {
        if ((await fetch('/health/live', { cache: 'no-store' })).ok) { location.reload(); return; }
      } catch { /* still down */ }
    }
  }

  Blazor.start({
    circuit: {
      configureSignalR: builder => builder.withServerTimeout(silence).withKeepAliveInterval(2000),
      reconnectionOptions: {
        maxRetries: 100000,
        retryIntervalMilliseconds: n => {
          const count = dialog()?.querySelector('.reconnect-count');
          if (count) count.textContent = count.dataset.template.replace('{0}', n + 1);
          return n === 0 ? 300 * Math.random() : reconnectPause(n);
        },
      },
    },
  });
})();
