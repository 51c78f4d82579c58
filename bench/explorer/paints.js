// Records the paints of a page; both functions run in the page.

/** Starts recording paints, layout shifts and long tasks. */
export function observePaints() {
  window.noted = { lcp: 0, cls: 0, tasks: [] };
  const observe = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => {
    window.noted.lcp = startTime;
  });
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) window.noted.cls += value;
  });
  observe('longtask', ({ startTime, duration }) => window.noted.tasks.push({ startTime, duration }));
}

/**
 * First and largest contentful paint, the time for which tasks block beyond 50 ms each, all in milliseconds, and the layout
 * shift. `tbt` is the total blocking time as Lighthouse counts it, from the first contentful paint on; `before` is the blocking
 * time until then, when there is nothing to click.
 */
export function paintsOf() {
  const { lcp, cls, tasks } = window.noted;
  const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  const blocked = (from, to) =>
    tasks
      .map(({ startTime, duration }) => Math.min(to, startTime + duration) - Math.max(from, startTime))
      .reduce((sum, length) => sum + Math.max(0, length - 50), 0);
  return { fcp, lcp, cls, tbt: blocked(fcp, Number.POSITIVE_INFINITY), before: blocked(0, fcp) };
}
