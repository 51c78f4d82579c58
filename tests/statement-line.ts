/** A statement as a line of the exchange format has it, with what every such line needs. */
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
