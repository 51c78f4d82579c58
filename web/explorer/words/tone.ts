/** Rounds a tone to one decimal, as shown: word and colour follow from that, so that they never contradict the number. */
function shown(tone: number): number {
  return Math.round(tone * 10) / 10;
}

/** The word for a tone from -10 to 10, next to its number. */
export function toneWord(tone: number): string {
  const side = toneSide(tone);
  if (side === 'hostile') return shown(tone) <= -5 ? 'hostile' : 'critical';
  return side === 'friendly' && shown(tone) >= 5 ? 'very friendly' : side;
}

/** The side of neutral that a tone is on, for its colour and its word. */
export function toneSide(tone: number): 'hostile' | 'neutral' | 'friendly' {
  if (shown(tone) < -0.5) return 'hostile';
  return shown(tone) <= 0.5 ? 'neutral' : 'friendly';
}

/** A tone with its sign and at most one decimal: '−2', '+3.3', '0'. */
export function toneNumber(tone: number): string {
  const number = shown(tone);
  if (number === 0) return '0';
  return `${number > 0 ? '+' : '−'}${Math.abs(number)}`;
}
