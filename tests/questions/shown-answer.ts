/** Fills in what a shown list or object omits from the whole one: '… 3 more' stands for three items. */
export function filledUp(shown: unknown, whole: unknown): unknown {
  if (Array.isArray(shown) && Array.isArray(whole)) {
    let next = 0;
    return shown.flatMap((item) => {
      const skipped = typeof item === 'string' ? /^… (\d+) more$/.exec(item)?.[1] : undefined;
      if (skipped === undefined) return [filledUp(item, whole[next++])];
      next += Number(skipped);
      return whole.slice(next - Number(skipped), next);
    });
  }
  if (typeof shown === 'object' && shown !== null && typeof whole === 'object' && whole !== null) {
    const parts = whole as Record<string, unknown>;
    return Object.fromEntries(Object.entries(shown).map(([key, value]) => [key, filledUp(value, parts[key])]));
  }
  return shown;
}
