// Runs before the first paint. The cookie wins; without one the system's preference does. Walls are told by ?theme=dark.
(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search).get('theme');
  const set = (theme, keep) => {
    root.dataset.theme = theme;
    if (keep) document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
  };
  if (asked === 'dark' || asked === 'light') set(asked, true);
  else if (root.dataset.theme !== 'dark' && root.dataset.theme !== 'light') {
    set(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light', false);
  }
  document.addEventListener('click', event => {
    if (event.target.closest('[data-theme-switch]')) set(root.dataset.theme === 'dark' ? 'light' : 'dark', true);
  });
})();
