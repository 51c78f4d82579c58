/** The first and the last day of a span, as ISO text; empty if that side is open. */
export interface Span {
  from: string;
  to: string;
}

/** A side of an EDTF interval; digits that are not known are X, and the last sign says that it is uncertain or approximate. */
const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?[?~%]?$/;

/** The months that EDTF uses for the seasons. Which days they cover is not defined, so each covers its whole year. */
const SEASONS = ['21', '22', '23', '24'];

function lastDayOf(year: string, month: string): string {
  return `${year}-${month}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`;
}

function boundsOf(side: string): Span | null {
  const [, year, month, day] = DATE.exec(side) ?? [];
  if (!year) return null;
  if (!month || month === 'XX' || SEASONS.includes(month))
    return { from: `${year.replaceAll('X', '0')}-01-01`, to: `${year.replaceAll('X', '9')}-12-31` };
  if (!day || day === 'XX') return { from: `${year}-${month}-01`, to: lastDayOf(year, month) };
  return { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` };
}

/** The days of an EDTF text as two date fields show them: '2021-10' is from 2021-10-01 to 2021-10-31. */
export function spanOf(saidOn: string | null): Span {
  const [begin = '', end = begin] = (saidOn ?? '').split('/');
  return { from: boundsOf(begin)?.from ?? '', to: boundsOf(end)?.to ?? '' };
}

/** Whether days, such as those of a bar in a chart, overlap a span. */
export function isWithin({ start, end }: { start: string; end: string }, { from, to }: Span): boolean {
  return (from === '' || end >= from) && (to === '' || start <= to);
}

/** The days that two spans have in common. */
export function overlapOf(one: Span, other: Span): Span {
  const ends = [one.to, other.to].filter(Boolean).sort();
  return { from: one.from > other.from ? one.from : other.from, to: ends[0] ?? '' };
}

/** The shortest EDTF text of a span; null if both sides are open. */
export function edtfOf({ from, to }: Span): string | null {
  if (from === '' && to === '') return null;
  if (from === to) return from;
  const [year, month] = from.split('-');
  if (from.endsWith('-01-01') && to === `${year}-12-31`) return year!;
  if (from.endsWith('-01') && to === lastDayOf(year!, month!)) return `${year}-${month}`;
  return `${from || '..'}/${to || '..'}`;
}
