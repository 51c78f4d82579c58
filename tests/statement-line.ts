/** A statement line in the exchange format, with everything that each such line needs. */
export const STATEMENT_LINE = {
  type: 'statement',
  id: 'statement/one',
  speaker: 'person/ada',
  about: ['state/ruritania'],
  quote: 'Yes.',
  form: 'DIRECT',
  act: '010',
  saidOn: '2022-03-10',
  evidence: [{ source: 'source/a' }],
};
