// Writers that continue until the service is gone, and the writes that the service acknowledged.
import type { Graph } from '../../src/graph.js';
import { problemsOf } from '../graph-problems.js';
import { ServiceGone, type ServiceProcess } from './service-process.js';

/** Records a statement. */
export const RECORD = `mutation ($input: RecordStatementInput!) { recordStatement(input: $input) { statement { id } } }`;
const CORRECT = `mutation ($input: CorrectStatementInput!) { correctStatement(input: $input) { statement { id } } }`;
const RETRACT = `mutation ($input: RetractStatementInput!) { retractStatement(input: $input) { statement { id } } }`;

const CONTENT = {
  speaker: 'person/robert-malley',
  about: ['state/iran', 'agreement/jcpoa'],
  addressedTo: ['group/american-allies'],
  form: 'DIRECT',
  act: '010',
  saidOn: '2021-10-25',
};

/** Acknowledged statements, each with the quote and the status that it must have. */
export type Acknowledged = Map<string, { quote: string; status: string }>;

class Busy extends Error {}

/** A statement with these words, as input of recordStatement. */
export function statementContent(quote: string) {
  return { ...CONTENT, quote, evidence: [{ source: 'source/article', exact: quote }] };
}

/**
 * Records statements, corrects some and retracts others, one after the other, until the service no longer responds, or, with
 * `isGone`, reports that its database does not; a database that is merely busy is retried.
 */
export async function writeUntilGone(
  service: ServiceProcess,
  name: string,
  acknowledged: Acknowledged,
  onAnswer: () => void,
  isGone: () => boolean = () => false,
): Promise<void> {
  const run = async (query: string, input: object) => {
    const { data, errors } = await service.ask(query, { input });
    if (errors?.[0]?.extensions.code === 'SERVICE_UNAVAILABLE') {
      if (isGone()) throw new ServiceGone('its database is gone');
      throw new Busy();
    }
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    onAnswer();
    return (Object.values(data)[0] as { statement: { id: string } }).statement.id;
  };
  for (let count = 0; ; count++) {
    const quote = `${name}, statement ${count}`;
    try {
      const id = await run(RECORD, statementContent(quote));
      acknowledged.set(id, { quote, status: 'CURRENT' });
      if (count % 3 === 1) {
        // Between request and answer it is unknown which of the two is in the graph.
        acknowledged.set(id, { quote, status: 'CURRENT or CORRECTED' });
        const correction = await run(CORRECT, { id, version: 1, ...statementContent(`${quote}, corrected`) });
        acknowledged.set(correction, { quote: `${quote}, corrected`, status: 'CURRENT' });
        acknowledged.set(id, { quote, status: 'CORRECTED' });
      }
      if (count % 3 === 2) {
        acknowledged.set(id, { quote, status: 'CURRENT or RETRACTED' });
        await run(RETRACT, { id, version: 1, reason: 'a test' });
        acknowledged.set(id, { quote, status: 'RETRACTED' });
      }
    } catch (error) {
      if (error instanceof ServiceGone) return;
      if (!(error instanceof Busy)) throw error;
    }
  }
}

/** Acknowledged writes missing in an open graph, and its inconsistencies. */
export async function lossesOf(graph: Graph, acknowledged: Acknowledged): Promise<string[]> {
  const rows = await graph.runner.read('findStatements', { ids: [...acknowledged.keys()] });
  const found = new Map(rows.map((row) => [row.id, row]));
  const losses: string[] = [];
  for (const [id, { quote, status }] of acknowledged) {
    const row = found.get(id);
    if (!row) losses.push(`${id} is lost`);
    else if (row.quote !== quote || !status.split(' or ').includes(row.status)) {
      losses.push(`${id} is ${row.status} and says ${row.quote}; it must be ${status} and say ${quote}`);
    }
  }
  return [...losses, ...(await problemsOf(graph))];
}
