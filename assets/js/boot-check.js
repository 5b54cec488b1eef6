// Shows the readable page when the map can't start: no WebAssembly, or its files did not come.
(() => {
  const shell = () => document.getElementById('shell');
  const fail = (reason) => {
    // Once the app runs, only what stops it for good counts: the trap of a WebAssembly program.
    const stopped = typeof WebAssembly === 'object' && reason instanceof WebAssembly.RuntimeError;
    if (!shell() && !stopped) return;
    if (shell()) shell().hidden = true;
    const page = document.getElementById('panic');
    if (!page) return;
    const detail = document.getElementById('panic-detail');
    detail.textContent = detail.textContent || String(reason || '');
    page.hidden = false;
  };
  const check = () => {
    document.querySelectorAll('[data-reload]').forEach((link) => {
      link.href = location.href;
      link.addEventListener('click', (event) => { event.preventDefault(); location.reload(); });
    });
    if (typeof WebAssembly !== 'object') fail('WebAssembly');
  };
  addEventListener('error', (event) => {
    const tag = event.target && event.target.tagName;
    if (tag === 'SCRIPT' || !tag) fail(event.error || event.message || event.target.src);
  }, true);
  addEventListener('unhandledrejection', (event) => fail(event.reason));
  addEventListener('DOMContentLoaded', check);
})();
