import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** A passage of a source, in the exchange format. */
export interface EvidenceItem {
  source: string;
  exact?: string;
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
}

/** One line of an exchange file; the other keys depend on the type. */
export interface ExchangeLine {
  type: string;
  id?: string;
  evidence?: EvidenceItem[];
  [key: string]: unknown;
}

/** A statement line, as far as the tests read it. */
export interface StatementLine extends ExchangeLine {
  id: string;
  speaker: string;
  via?: string;
  about: string[];
  addressedTo?: string[];
  onBehalfOf?: string[];
  quote?: string;
  paraphrase?: string;
  form: string;
  act: string;
  saidOn: string;
  evidence: EvidenceItem[];
}

interface PropertySchema {
  $ref?: string;
  description?: string;
  examples?: unknown[];
}

/** The exchange schema of one type. */
export interface TypeSchema {
  properties: Record<string, PropertySchema>;
  required: string[];
}

const CHECKOUT = new URL('../../', import.meta.url);

/** The text of a file in the checkout. */
export function readProjectFile(path: string): string {
  return readFileSync(new URL(path, CHECKOUT), 'utf8');
}

/** The text of a file in the shared folder next to the checkout, or undefined if it does not exist. */
export function readSharedFile(path: string): string | undefined {
  const file = new URL(`../shared/${path}`, CHECKOUT);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The lines of an exchange file's text, parsed, in their order. */
export function parseLines(text: string): ExchangeLine[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ExchangeLine);
}

/** The statements among the lines, in their order. */
export function statementsOf(lines: ExchangeLine[]): StatementLine[] {
  return lines.filter(({ type }) => type === 'statement') as StatementLine[];
}

export const EXCHANGE_SCHEMA = JSON.parse(readProjectFile('schema/exchange.schema.json')) as {
  $id: string;
  oneOf: { $ref: string }[];
  $defs: Record<string, TypeSchema>;
};

/** The types of lines in the schema, in its order. */
export const LINE_TYPES = EXCHANGE_SCHEMA.oneOf.map(({ $ref }) => $ref.replace('#/$defs/', ''));

/** The warnings of ajv on compiling the schema. */
export const schemaWarnings: unknown[][] = [];

const keepWarning = (...words: unknown[]) => void schemaWarnings.push(words);
const ajv = new Ajv2020({
  strict: true,
  discriminator: true,
  allErrors: true,
  logger: { log: () => undefined, warn: keepWarning, error: keepWarning },
});
const validateLine = ajv.compile(EXCHANGE_SCHEMA);

function problemsBy(validate: ValidateFunction, value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The problems of one line according to the schema: path and message of each; empty if it is valid. */
export function problemsOfLine(line: unknown): string[] {
  return problemsBy(validateLine, line);
}

/** The problems of a value as this property of this definition ('person', 'evidence', …). */
export function problemsOfProperty(definition: string, key: string, value: unknown): string[] {
  const reference = `${EXCHANGE_SCHEMA.$id}#/$defs/${definition}/properties/${key}`;
  const validate = ajv.getSchema(reference);
  return validate ? problemsBy(validate, value) : [`the schema has no ${definition}.${key}`];
}

/** The text between two offsets that count Unicode code points, the end excluded. */
export function sliceCodePoints(text: string, start: number, end?: number): string {
  return Array.from(text).slice(start, end).join('');
}

/** How often a text contains another, overlaps counted. */
export function countOccurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count += 1;
  return count;
}
