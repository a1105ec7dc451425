// The keyboard of the panels that open under a button: focus goes to the field or the chosen entry, arrows move among the entries,
// Escape closes from anywhere, leaving closes, and the button has the focus back.
(() => {
  const opened = () => document.querySelector('.popover-host > [aria-expanded=true]');
  const panelOf = button => button?.parentElement.querySelector('.popover');
  const shown = element => element.offsetParent !== null;
  const stops = panel => [...panel.querySelectorAll('a[href], button:not([disabled]), input')].filter(shown);
  const entries = panel => stops(panel).filter(stop => stop.tagName !== 'INPUT');

  function close(button, keepsFocus) {
    button.click();
    if (!keepsFocus) button.focus();
  }

  // The nearest entry in that direction: lists, columns and calendars alike.
  function next(from, key, all) {
    const at = from.getBoundingClientRect();
    const horizontal = key === 'ArrowLeft' || key === 'ArrowRight';
    const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
    let best = null, least = Infinity;
    for (const entry of all) {
      if (entry === from) continue;
      const there = entry.getBoundingClientRect();
      const x = there.left + there.width / 2 - at.left - at.width / 2, y = there.top + there.height / 2 - at.top - at.height / 2;
      const along = (horizontal ? x : y) * sign, aside = Math.abs(horizontal ? y : x);
      if (along <= 1) continue;
      const far = along + aside * 3;
      if (far < least) { best = entry; least = far; }
    }
    return best;
  }

  document.addEventListener('focusin', event => {
    const panel = event.target;
    if (!panel.classList?.contains('popover')) return;
    (panel.querySelector('input') ?? panel.querySelector('li [aria-current=true], .calendar-grid [aria-current=true]') ?? stops(panel)[0])?.focus();
  });

  document.addEventListener('focusout', event => {
    const host = event.target.closest?.('.popover-host');
    const button = host?.querySelector(':scope > [aria-expanded=true]');
    if (button && event.relatedTarget && !host.contains(event.relatedTarget)) close(button, true);
  });

  document.addEventListener('keydown', event => {
    const button = opened();
    if (!button) {
      if (event.key === 'Escape' && !event.defaultPrevented) document.querySelector('[data-closes-on-escape]')?.click();
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      close(button);
      return;
    }
    const panel = panelOf(button);
    if (!panel?.contains(event.target)) return;
    const all = entries(panel), typing = event.target.tagName === 'INPUT';
    if (typing && event.key !== 'ArrowDown') return;
    const target = event.key === 'Home' ? all[0] : event.key === 'End' ? all.at(-1)
      : typing ? panel.querySelector('.area-list a') ?? all[0]
      : /^Arrow/.test(event.key) ? next(event.target, event.key, stops(panel)) : null;
    if (!target) return;
    event.preventDefault();
    target.focus();
  });
})();
