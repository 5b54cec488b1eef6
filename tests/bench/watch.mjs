// Runs in every page before its own scripts: keeps long tasks, and the times of frames between start and stop.

export function watchPage() {
  const bench = { longTasks: [], frames: [], inputEnded: Infinity };
  window.bench = bench;
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) bench.longTasks.push({ startTime, duration });
  });
  observer.observe({ type: 'longtask', buffered: true });
  let asked;
  const note = (now) => {
    bench.frames.push(now);
    asked = requestAnimationFrame(note);
  };
  bench.start = () => {
    Object.assign(bench, { frames: [], inputEnded: Infinity });
    asked = requestAnimationFrame(note);
  };
  /** The frames since the start, each with whether input was still going on when it began. */
  bench.stop = () => {
    cancelAnimationFrame(asked);
    const lengths = bench.frames.slice(1).map((now, at) => now - bench.frames[at]);
    const moving = lengths.filter((_, at) => bench.frames[at] <= bench.inputEnded);
    return { moving, all: lengths };
  };
}
