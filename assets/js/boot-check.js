// Before the app is here: the visitor's language and theme, so that nothing flashes. And the readable page
// when the map can't start: no WebAssembly, or its files did not come.
(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const wanted = (key) => {
    // A device that refuses its memory throws.
    try { return asked.get(key) || localStorage.getItem(key); } catch { return asked.get(key); }
  };
  root.lang = (wanted('lang') || navigator.language).startsWith('vi') ? 'vi' : 'en';
  if (['light', 'dark'].includes(wanted('theme'))) root.dataset.theme = wanted('theme');
  // Where browsers know trusted types, the address of a script is that of a file beside the page or none.
  if (window.trustedTypes) {
    trustedTypes.createPolicy('default', { createScriptURL: (url) => (/^[\w-]+\.js$/.test(url) ? url : null) });
  }
  // A visitor's own file is read while the app is still on its way: the app takes the reader over, with all that
  // it has said until then. A file of this origin is the reader's name; of another's the app decides.
  const file = asked.get('data');
  if (file && window.Worker && URL.canParse?.(file, location.href)) {
    const { href, origin } = new URL(file, location.href);
    const worker = new Worker('reader_loader.js', { name: origin === location.origin ? href : '' });
    const said = [];
    worker.onmessage = ({ data }) => said.push(data);
    worker.onerror = () => { delete window.readerAhead; };
    window.readerAhead = { href, worker, said };
  }
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
  // What the next visit paints from. Not in other people's pages: nothing is kept on their visitors' devices.
  addEventListener('load', () => {
    const script = document.querySelector('meta[name=offline]')?.content;
    if (!script || asked.get('embed') || !navigator.serviceWorker) return;
    navigator.serviceWorker.register(script).then(() => navigator.serviceWorker.ready)
      .then(({ active }) => navigator.connection?.saveData || active.postMessage('keep the rest'), () => {});
  });
})();
