// What a page notes of its paints; both functions run in the page.

/** Begins to note paints, shifts and long tasks. */
export function observePaints() {
  window.noted = { lcp: 0, cls: 0, tbt: 0 };
  const observe = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => {
    window.noted.lcp = startTime;
  });
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) window.noted.cls += value;
  });
  observe('longtask', ({ duration }) => {
    window.noted.tbt += Math.max(0, duration - 50);
  });
}

/** First and largest contentful paint and blocking time, in milliseconds, and the layout shift. */
export function paintsOf() {
  const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  return { fcp, ...window.noted };
}
