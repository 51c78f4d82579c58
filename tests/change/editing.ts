// The schema over a test graph, used like an editor, with a clock that advances a second with each change.
import { type ExecutionResult, graphql } from 'graphql';
import type { Viewer } from '../../src/access/viewer.js';
import { GraphWriter } from '../../src/change/graph-writer.js';
import type { EngineConfig } from '../../src/config.js';
import type { FieldProblem } from '../../src/errors/service-error.js';
import { ServiceError } from '../../src/errors/service-error.js';
import type { Graph } from '../../src/graph.js';
import { createSchema } from '../../src/graphql/schema.js';
import { requestLoaders } from '../../src/loader/request-loaders.js';
import { openTestGraph, RECORDED_AT, VIENNA } from '../engines.js';

const schema = createSchema();

/** A statement that Malley could have made, as input of recordStatement. */
export const A_STATEMENT = {
  speaker: 'person/robert-malley',
  about: ['state/iran'],
  quote: 'critical phase',
  paraphrase: 'they are in a critical phase of the effort',
  form: 'PARTIAL',
  act: '010',
  saidOn: '2021-10-25',
  evidence: [{ source: 'source/article', exact: 'critical phase' }],
};

/** The same with another quote, and a passage that has it. */
export const quoting = (quote: string) => ({
  ...A_STATEMENT,
  quote,
  evidence: [{ source: 'source/article', exact: quote }],
});

/** Runs operations on a graph that contains the Vienna dataset. */
export class Editing {
  readonly graph: Graph;
  #seconds = 0;

  private constructor(graph: Graph) {
    this.graph = graph;
  }

  static async start(config: EngineConfig): Promise<Editing> {
    return Editing.over(config, [VIENNA]);
  }

  /** Same as {@link start}, over a graph with these files. */
  static async over(config: EngineConfig, files: string[]): Promise<Editing> {
    return new Editing(await openTestGraph(config, files));
  }

  /** The whole result of an operation, run in a given role by a given viewer. */
  async ask(
    source: string,
    variableValues: Record<string, unknown> = {},
    role: Viewer['role'] = 'EDITOR',
    by = 'key/newsroom',
  ): Promise<ExecutionResult> {
    const newLoaders = () => requestLoaders(this.graph.runner, this.graph.orders);
    const now = () => new Date(RECORDED_AT.getTime() + ++this.#seconds * 1000);
    const contextValue = {
      loaders: newLoaders(),
      newLoaders,
      viewer: { id: role === 'ANONYMOUS' ? null : by, role },
      aliases: this.graph.aliases,
      feed: this.graph.feed,
      runner: this.graph.runner,
      writer: new GraphWriter(this.graph.runner, by, () => {}, now),
    };
    return graphql({ schema, source, variableValues, contextValue });
  }

  /** The data of an operation without errors. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
  async data(source: string, variables: Record<string, unknown> = {}): Promise<any> {
    const { data, errors } = await this.ask(source, variables);
    if (errors)
      throw new Error(errors.map(({ message, originalError }) => `${message} ${originalError?.stack}`).join('\n'));
    return data;
  }

  /** The code and the broken rules of a refused operation. */
  async refusal(
    source: string,
    variables: Record<string, unknown> = {},
    role: Viewer['role'] = 'EDITOR',
  ): Promise<{ code: string; message: string; fields: readonly FieldProblem[]; details: Record<string, unknown> }> {
    const { errors } = await this.ask(source, variables, role);
    const error = errors?.[0]?.originalError;
    if (!(error instanceof ServiceError)) throw new Error(`not refused by the service: ${errors?.[0]?.message}`);
    return { code: error.code, message: error.message, fields: error.fields, details: error.details };
  }

  /** The id of a newly recorded statement. */
  async record(input: object = A_STATEMENT): Promise<string> {
    const { recordStatement } = await this.data(RECORD, { input });
    return recordStatement.statement.id;
  }

  stop(): Promise<void> {
    return this.graph.close();
  }
}

export const RECORD = `mutation ($input: RecordStatementInput!) {
  recordStatement(input: $input) { clientMutationId statement { id version status recordedAt recordedBy tone } }
}`;
export const CORRECT = `mutation ($input: CorrectStatementInput!) {
  correctStatement(input: $input) { statement { id quote status corrects { id status version correctedBy { id } } } }
}`;
export const RETRACT = `mutation ($input: RetractStatementInput!) {
  retractStatement(input: $input) { statement { id status version } }
}`;
