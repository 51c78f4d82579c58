// A service with two editors and a reader, who review articles through GraphQL.
import { readFileSync } from 'node:fs';
import { addApiKey } from '../../src/access/api-keys.js';
import type { EngineConfig } from '../../src/config.js';
import type { ServerOptions } from '../../src/server/server-options.js';
import { RECORDED_AT, VIENNA } from '../engines.js';
import { type Answer, TestService } from '../service.js';

/** The article with which the project began. */
export const SEED_ARTICLE = readFileSync('tests/extraction/seed-article.txt', 'utf8');

/** The selection of tests on a run. */
export const RUN = `fragment R on ExtractionRun {
  id isOpen version article { sourceId source { id } } text pendingCount acceptedCount rejectedCount
  candidates(first: 50) { totalCount nodes { ...C } }
}
fragment C on Candidate {
  id version state score rule foundBy speakerWords saidOnWords changed
  speakers { subjectId name isNew } acts { score act { code } } checks { name isPassed problem statementIds }
  draft { quote paraphrase form saidOn act { code } speaker { subjectId name isNew } about { subjectId }
    evidence { exact start end } }
  decision { id verdict by } statement { id status version quote recordedBy }
}`;

const EXTRACT = `mutation ($input: ExtractStatementsInput!) { extractStatements(input: $input) { run { ...R } } } ${RUN}`;

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
type Json = any;

/** A short article with four statements. */
export const SHORT_ARTICLE = `Lake talks resume

“We will open the border on Monday,” President Ada Berg said on Wednesday. “Nobody has anything to fear from the treaty.”

Foreign Minister Oleg Varga said that the treaty threatens the fishermen of the lake.

“The treaty is a mistake,” Varga added.
`;

/** Uses the service as one of two editors, or as a reader. */
export class Reviewing {
  readonly service: TestService;
  readonly #keys: Record<string, string>;

  private constructor(service: TestService, keys: Record<string, string>) {
    this.service = service;
    this.#keys = keys;
  }

  static async start(config: EngineConfig, files: string[] = [VIENNA], options?: ServerOptions): Promise<Reviewing> {
    const service = await TestService.start(config, files, undefined, options);
    const { runner } = service.graph;
    const keys = {
      first: await addApiKey(runner, 'first', 'EDITOR', RECORDED_AT),
      second: await addApiKey(runner, 'second', 'EDITOR', RECORDED_AT),
      reader: await addApiKey(runner, 'reader', 'READER', RECORDED_AT),
    };
    return new Reviewing(service, keys);
  }

  ask(query: string, variables: Record<string, unknown> = {}, by = 'first'): Promise<Answer> {
    const key = this.#keys[by];
    return this.service.ask(query, variables, key === undefined ? {} : { authorization: `Bearer ${key}` });
  }

  async data(query: string, variables: Record<string, unknown> = {}, by = 'first'): Promise<Json> {
    const { data, errors } = await this.ask(query, variables, by);
    if (errors) throw new Error(JSON.stringify(errors, null, 2));
    return data;
  }

  /** The code of the error of an operation; null if it has none. */
  async code(query: string, variables: Record<string, unknown> = {}, by = 'first'): Promise<string | null> {
    const { errors } = await this.ask(query, variables, by);
    return errors?.[0]?.extensions.code ?? null;
  }

  /** The run over an article. */
  async read(text: string, input: object = {}): Promise<Json> {
    const { extractStatements } = await this.data(EXTRACT, { input: { text, ...input } });
    return extractStatements.run;
  }

  /** The current state of a run. */
  async run(id: string): Promise<Json> {
    return (await this.data(`query ($id: ID!) { extractionRun(id: $id) { ...R } } ${RUN}`, { id })).extractionRun;
  }

  /** The result of a mutation with one input. */
  async change(name: string, input: object, by = 'first'): Promise<Answer> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const of: Record<string, string> = {
      acceptAll: 'decisions { id batchId candidateId verdict by statement { id } }',
      undoDecision: 'decisions { id batchId candidateId undoneBy statement { id status } }',
      closeRun: 'run { ...R }',
      reopenRun: 'run { ...R }',
    };
    const selection = of[name] ?? 'candidate { ...C }';
    const fragments = selection.includes('...')
      ? selection.includes('...C')
        ? RUN.slice(RUN.indexOf('fragment C'))
        : RUN
      : '';
    return this.ask(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } } ${fragments}`,
      { input },
      by,
    );
  }

  /** The payload of a mutation without errors. */
  async changed(name: string, input: object, by = 'first'): Promise<Json> {
    const { data, errors } = await this.change(name, input, by);
    if (errors) throw new Error(JSON.stringify(errors, null, 2));
    return data[name];
  }

  /** The code and message of a refused mutation. */
  async refusal(name: string, input: object, by = 'first'): Promise<Json> {
    const { errors } = await this.change(name, input, by);
    return errors?.[0] && { message: errors[0].message, ...errors[0].extensions };
  }

  stop(): Promise<void> {
    return this.service.stop();
  }
}
