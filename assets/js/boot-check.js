// Shows the readable page when the map can't start: no WebAssembly, or its files did not come.
(() => {
  const started = () => !document.getElementById('shell');
  const fail = (reason) => {
    if (started()) return;
    const page = document.getElementById('panic');
    if (!page) return;
    document.getElementById('panic-detail').textContent = String(reason || '');
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
    if (tag === 'SCRIPT' || !tag) fail(event.message || event.target.src);
  }, true);
  addEventListener('unhandledrejection', (event) => fail(event.reason));
  addEventListener('DOMContentLoaded', check);
})();
