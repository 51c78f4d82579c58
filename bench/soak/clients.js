// The clients of a soak. Each runs until it is told to stop, counts its answers, and records wrong ones.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-sse';

const READS = [
  '{ person(id: "person/robert-malley") { name statements(first: 20) { totalCount nodes { id quote about { id name } } } } }',
  '{ agreement(id: "agreement/jcpoa") { name parties { nodes { status party { id name } } } } }',
  '{ event(id: "event/vienna-talks") { name participants { id } concerns { id } statementsAbout(first: 5) { totalCount } } }',
  '{ state(id: "state/iran") { name representatives(on: "2021-10-27") { title holder { id } } } }',
];
const RECORD = `mutation ($input: RecordStatementInput!) { recordStatement(input: $input) { statement { id quote } } }`;
/** Between two writes of one writer, so that the graph grows only as far as memory stays comparable. */
const WRITE_PAUSE_MS = 200;
/** Codes that ask to retry later, which are not wrong answers. */
const LATER = new Set(['SERVICE_UNAVAILABLE', 'DEADLINE_EXCEEDED', 'OVERLOADED', 'NETWORK']);

/** What all clients share: the service, whether to go on, and the figures. */
export class Clients {
  isOver = false;
  answers = { right: 0, wrong: [], later: {} };
  slowestMs = 0;
  /** The id of each statement that was acknowledged, by its quote. */
  acknowledged = new Map();
  heard = [];
  #expected = [];

  constructor(service) {
    this.service = service;
  }

  /** The answer to an operation; an error with the code NETWORK if there is none. */
  async ask(query, variables, headers = {}) {
    const begin = performance.now();
    try {
      const response = await fetch(`${this.service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.service.token}`, ...headers },
        body: JSON.stringify({ query, variables }),
      });
      // A service that is shutting down answers this without a GraphQL body.
      if (response.status === 503) return { errors: [{ message: '503', extensions: { code: 'SERVICE_UNAVAILABLE' } }] };
      return { ...(await response.json()), bookmark: response.headers.get('demarche-bookmark') };
    } catch (error) {
      return { errors: [{ message: String(error.cause ?? error), extensions: { code: 'NETWORK' } }] };
    } finally {
      this.slowestMs = Math.max(this.slowestMs, performance.now() - begin);
    }
  }

  /** Counts an answer: right, to be retried later, or wrong, which is recorded with `what`. */
  #count(answer, isRight, what) {
    const code = answer.errors?.[0]?.extensions?.code;
    if (LATER.has(code)) this.answers.later[code] = (this.answers.later[code] ?? 0) + 1;
    else if (!answer.errors && isRight) this.answers.right += 1;
    else this.answers.wrong.push(`${what}: ${JSON.stringify(answer).slice(0, 300)}`);
    return code;
  }

  /** Sends what readers will send, until all of it is answered: later answers are compared with these. */
  async learn() {
    for (const query of READS) {
      let answer = await this.ask(query);
      for (; answer.errors; answer = await this.ask(query)) await sleep(500);
      this.#expected.push(JSON.stringify(answer.data));
    }
    this.slowestMs = 0;
  }

  /** Sends the same again, and compares each answer with the first. */
  async read() {
    while (!this.isOver) {
      const index = Math.floor(Math.random() * READS.length);
      const answer = await this.ask(READS[index]);
      const isRight = JSON.stringify(answer.data) === this.#expected[index];
      if (this.#count(answer, isRight, `read ${index}`)) await sleep(50);
    }
  }

  /** Records statements of its own speaker, sends each until it is acknowledged, and reads it back. */
  async write(speaker) {
    while (!this.isOver) {
      const quote = randomUUID();
      const input = {
        ...{ clientMutationId: quote, speaker, about: ['topic/soak'], quote, form: 'DIRECT', act: '010' },
        ...{ saidOn: '2021-10-27', evidence: [{ source: 'source/soak', exact: quote }] },
      };
      let written;
      do {
        written = await this.ask(RECORD, { input });
        if (this.#count(written, written.data?.recordStatement?.statement?.quote === quote, 'write')) await sleep(100);
      } while (LATER.has(written.errors?.[0]?.extensions?.code));
      const id = written.data?.recordStatement?.statement?.id;
      if (!id) continue;
      this.acknowledged.set(quote, id);
      const headers = written.bookmark ? { 'demarche-bookmark': written.bookmark } : {};
      const found = await this.ask(`{ node(id: "${id}") { ... on Statement { quote } } }`, {}, headers);
      this.#count(found, found.data?.node?.quote === quote, 'read what was written');
      await sleep(WRITE_PAUSE_MS);
    }
  }

  /** Subscribes to what is recorded; a stream that ends is opened again. */
  async listen() {
    while (!this.isOver) {
      const client = createClient({ url: `${this.service.url}/graphql/stream`, retryAttempts: 0 });
      try {
        const results = client.iterate({
          query: 'subscription { statementRecorded(filter: { about: ["topic/soak"] }) { id } }',
        });
        for await (const { data } of results) if (data) this.heard.push(data.statementRecorded.id);
      } catch {
        await sleep(200);
      } finally {
        client.dispose();
      }
    }
  }

  /** The quotes and ids of all current statements of some speakers. */
  async currentStatements(speakers) {
    const found = [];
    for (let after = null; ; ) {
      const { data, errors } = await this.ask(
        `query ($speakers: [ID!], $after: String) { statements(filter: { speaker: $speakers }, first: 200, after: $after) {
          nodes { id quote } pageInfo { hasNextPage endCursor } } }`,
        { speakers, after },
      );
      if (errors) throw new Error(JSON.stringify(errors));
      found.push(...data.statements.nodes);
      if (!data.statements.pageInfo.hasNextPage) return found;
      after = data.statements.pageInfo.endCursor;
    }
  }
}
