/** A tone as it is shown, to one decimal: it is judged by that too, so that its word and colour never contradict its number. */
function shown(tone: number): number {
  return Math.round(tone * 10) / 10;
}

/** How a tone from -10 to 10 is told beside its number. */
export function toneWord(tone: number): string {
  const side = toneSide(tone);
  if (side === 'hostile') return shown(tone) <= -5 ? 'hostile' : 'critical';
  return side === 'friendly' && shown(tone) >= 5 ? 'very friendly' : side;
}

/** Which side of neutral a tone is on, for its colour and its sign. */
export function toneSide(tone: number): 'hostile' | 'neutral' | 'friendly' {
  if (shown(tone) < -0.5) return 'hostile';
  return shown(tone) <= 0.5 ? 'neutral' : 'friendly';
}

/** A tone with its sign and one decimal where it has any: '−2', '+3.3', '0'. */
export function toneNumber(tone: number): string {
  const number = shown(tone);
  if (number === 0) return '0';
  return `${number > 0 ? '+' : '−'}${Math.abs(number)}`;
}
