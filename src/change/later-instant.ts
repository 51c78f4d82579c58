/**
 * An instant after all that is known of what is changed: the clock's where that is later, else one millisecond after the latest of
 * these. Instances have clocks of their own: what corrects something is never dated before it.
 */
export function laterInstant(now: string, known: readonly (string | null | undefined)[]): string {
  const latest = Math.max(
    ...known.map((instant) => (instant ? Date.parse(instant) : Number.NaN)).filter(Number.isFinite),
  );
  return Date.parse(now) > latest ? now : new Date(latest + 1).toISOString();
}
