// On a narrow screen the tabs scroll sideways: the one that is open is brought into view, now and whenever another opens.
(() => {
  const show = () => {
    const tab = document.querySelector('.nav [aria-current]');
    const row = tab?.closest('.nav');
    if (row && row.scrollWidth > row.clientWidth) row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
  };
  show();
  new MutationObserver(show).observe(document.body, { subtree: true, attributeFilter: ['aria-current'], childList: false });
})();
