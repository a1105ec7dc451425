// Starts the circuit with a patient reconnection: for ever, with growing pauses and jitter, so that a thousand screens do not
// return in the same second after a restart.
(() => {
  const root = document.documentElement;
  const pause = attempt => Math.min(30000, 500 * 2 ** Math.min(attempt, 6)) * (0.5 + Math.random());
  const dialog = () => document.getElementById('components-reconnect-modal');

  // The event is raised on the element and does not rise to the document.
  dialog()?.addEventListener('components-reconnect-state-changed', event => {
    const state = event.detail.state;
    if (state === 'show' || state === 'retrying') root.dataset.connection = 'lost';
    if (state === 'hide') delete root.dataset.connection;
    // The server no longer knows the circuit: a fresh page is the only way on, once the server answers again.
    if (state === 'rejected' || state === 'failed') reloadWhenUp();
  });
  document.addEventListener('click', event => {
    if (event.target.closest('[data-reconnect]')) Blazor.reconnect().then(found => found || location.reload(), () => { });
  });

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
      reconnectionOptions: {
        maxRetries: 100000,
        retryIntervalMilliseconds: n => {
          const count = dialog()?.querySelector('.reconnect-count');
          if (count) count.textContent = count.dataset.template.replace('{0}', n + 1);
          return n === 0 ? 300 * Math.random() : pause(n);
        },
      },
    },
  });
})();
