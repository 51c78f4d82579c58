const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

const SEASONS: Record<string, string> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' };

function dateInWords(text: string): string {
  const [year = '', month, day] = text.split('-');
  if (/X$/.test(year)) return `the ${year.replaceAll('X', '0')}s`;
  if (month === undefined || month === 'XX') return month === 'XX' ? `a month of ${year}` : year;
  if (SEASONS[month]) return `${SEASONS[month]} ${year}`;
  const name = MONTHS[Number(month) - 1];
  // Not a day that exists: the service says so.
  if (name === undefined) return text;
  const monthName = `${name} ${year}`;
  if (day === undefined) return monthName;
  return day === 'XX' ? `a day of ${monthName}` : `${Number(day)} ${monthName}`;
}

const ABOUT = 'about ';

const MANNERS: Record<string, (date: string) => string> = {
  '?': (date) => `${date}, not certain`,
  '~': (date) => `${ABOUT}${date}`,
  '%': (date) => `${ABOUT}${date}, not certain`,
};

function sideInWords(side: string): string {
  const manner = MANNERS[side.slice(-1)];
  return manner ? manner(dateInWords(side.slice(0, -1))) : dateInWords(side);
}

/** An EDTF value in words: '2021-10-27~' is 'about 27 October 2021', '../2018-05' is 'until May 2018'. */
export function daysInWords(edtf: string): string {
  const [begin = '', end] = edtf.split('/');
  if (end === undefined) return sideInWords(begin);
  if (begin === '..') return `until ${sideInWords(end)}`;
  if (begin === '') return `until ${sideInWords(end)}, from a day that is not known`;
  if (end === '..') return `since ${sideInWords(begin)}`;
  if (end === '') return `since ${sideInWords(begin)}, to a day that is not known`;
  return `${sideInWords(begin)} to ${sideInWords(end)}`;
}

/**
 * An EDTF value as the end of a sentence: 'on 27 October 2021', 'around 27 October 2021', 'in May 2018', 'from May 2018 to 2019',
 * 'since 2018'.
 */
export function whenInWords(edtf: string): string {
  const days = daysInWords(edtf);
  if (/^(since|until) /.test(days)) return days;
  if (edtf.includes('/')) return `from ${days}`;
  if (days.startsWith(ABOUT)) return `around ${days.slice(ABOUT.length)}`;
  // With a day, also one that is not known: 2018-05-XX.
  return `${/^\d{4}-\d\d-/.test(edtf) ? 'on' : 'in'} ${days}`;
}

/** An instant as '28 October 2021, 09:30 UTC'. */
export function instantInWords(instant: string): string {
  return `${dateInWords(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
}

/** How days are written, by examples. */
export const DAYS_AS_WRITTEN =
  '2022-06-28, 2022-06 for a month, 2022-06-28/2022-06-30 for a span, or 2022-06-28~ for about that day';
