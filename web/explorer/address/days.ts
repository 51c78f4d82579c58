/** The first and the last day of a span, as ISO text; empty if that side is open. */
export interface Span {
  from: string;
  to: string;
}

const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

function lastDayOf(year: string, month: string): string {
  return `${year}-${month}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`;
}

function boundsOf(side: string): Span | null {
  const [, year, month, day] = DATE.exec(side) ?? [];
  if (!year) return null;
  if (day) return { from: side, to: side };
  return month ? { from: `${side}-01`, to: lastDayOf(year, month) } : { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The days of an EDTF text as two date fields show them: '2021-10' is from 2021-10-01 to 2021-10-31. */
export function spanOf(saidOn: string | null): Span {
  const [begin = '', end = begin] = (saidOn ?? '').split('/');
  return { from: boundsOf(begin)?.from ?? '', to: boundsOf(end)?.to ?? '' };
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
