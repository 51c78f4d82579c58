import type { Table } from './shown-tables.js';

const NEEDS_QUOTES = /[",\r\n]/;
// Texts that a spreadsheet would take for a formula; they are prefixed with an apostrophe.
const FORMULA = /^[=+\-@\t\r]/;

function cellText(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV by RFC 4180, safe to be opened in a spreadsheet. */
export function csvText({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}
