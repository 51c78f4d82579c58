// The built server for the tests with clients: Vienna in memory, the credential of an editor, and frequent requests.
import { bearer, SECRET } from '../access/tokens.js';
import { type RunningServer, startServer } from '../browser/start-server.js';

/** A running server, its GraphQL address, and the credential of an editor. */
export interface Demarche extends RunningServer {
  graphql: string;
  authorization: string;
}

/** Starts the built server with these settings. */
export async function startDemarche(settings: Record<string, string> = {}): Promise<Demarche> {
  const server = await startServer({ DEMARCHE_JWT_SECRET: SECRET, ...settings });
  const authorization = await bearer({ role: 'editor' });
  return { ...server, graphql: `${server.url}/graphql`, authorization };
}

/** A statement that Malley could have made. */
export const STATEMENT = {
  speaker: 'person/robert-malley',
  about: ['state/iran'],
  quote: 'critical phase',
  form: 'DIRECT' as const,
  act: '010',
  saidOn: '2021-10-25',
  evidence: [{ source: 'source/article', exact: 'critical phase' }],
};

/** Queries the server directly, bypassing every client; throws if it returns errors. */
// biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
export async function ask(demarche: Demarche, query: string, variables: object = {}): Promise<any> {
  const { graphql, authorization } = demarche;
  const headers = { authorization, 'content-type': 'application/json' };
  const response = await fetch(graphql, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const RECORD =
  'mutation ($input: RecordStatementInput!) { recordStatement(input: $input) { statement { id version } } }';

/** Records a statement directly, bypassing every client, and returns its id. */
export async function record(demarche: Demarche, input: object = {}): Promise<string> {
  const { recordStatement } = await ask(demarche, RECORD, { input: { ...STATEMENT, ...input } });
  return recordStatement.statement.id;
}

const LONGEST_WAIT_MS = 30_000;

/** Repeats a change until a condition holds: changes before a subscription has begun are not delivered. */
export async function changeUntil(holds: () => boolean, change: () => Promise<unknown>): Promise<void> {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`not within ${LONGEST_WAIT_MS} ms: ${holds}`);
    await change();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The warnings and errors written to the console from now on. */
export function listenForWarnings(): unknown[][] {
  const warnings: unknown[][] = [];
  console.warn = (...what) => warnings.push(what);
  console.error = (...what) => warnings.push(what);
  return warnings;
}
