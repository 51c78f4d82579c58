import type { ListedStatement } from '../parts/statement-item.js';
import type { Table } from '../shell/shown-tables.js';

/** Statements as a table, for "Download". */
export function statementsTable(name: string, title: string, statements: readonly ListedStatement[]): Table {
  return {
    ...{ name, title },
    columns: ['id', 'speaker', 'about', 'said on', 'quote', 'paraphrase', 'form', 'act', 'act code', 'tone', 'sources'],
    rows: statements.map(({ id, speaker, about, saidOn, quote, paraphrase, form, act, tone, evidence = [] }) => [
      ...[id, speaker.name, about.map(({ name }) => name).join('; '), saidOn, quote, paraphrase, form],
      ...[act.name, act.code, tone, [...new Set(evidence.map(({ source }) => source.title))].join('; ')],
    ]),
  };
}
