/** How a tone from -10 to 10 is told beside its number. */
export function toneWord(tone: number): string {
  if (tone <= -5) return 'hostile';
  if (tone < -0.5) return 'critical';
  if (tone <= 0.5) return 'neutral';
  return tone < 5 ? 'friendly' : 'very friendly';
}

/** Which side of neutral a tone is on, for its colour and its sign. */
export function toneSide(tone: number): 'hostile' | 'neutral' | 'friendly' {
  if (tone < -0.5) return 'hostile';
  return tone <= 0.5 ? 'neutral' : 'friendly';
}

/** A tone with its sign and one decimal where it has any: '−2', '+3.3', '0'. */
export function toneNumber(tone: number): string {
  const rounded = Math.round(tone * 10) / 10;
  if (rounded === 0) return '0';
  return `${rounded > 0 ? '+' : '−'}${Math.abs(rounded)}`;
}
