import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { findAct } from '../domain/act.js';
import { daysOfEdtf, EDTF_EXPECTED, isIsoDay } from '../domain/edtf-interval.js';
import type { EvidenceLine } from '../domain/evidence.js';
import type { FieldProblem } from '../errors/service-error.js';
import type { ExchangeLine } from './exchange-line.js';

const DATE_KEYS = ['adoptedOn', 'heldOn', 'expectedOn', 'publishedOn', 'saidOn', 'during', 'endedOn', 'since', 'until'];
const SHOWN_LENGTH = 60;

let validator: ValidateFunction<ExchangeLine> | undefined;

function schemaValidator(): ValidateFunction<ExchangeLine> {
  if (!validator) {
    const schema = JSON.parse(readFileSync(new URL('../../schema/exchange.schema.json', import.meta.url), 'utf8'));
    validator = new Ajv2020({ allErrors: true, discriminator: true, verbose: true }).compile<ExchangeLine>(schema);
  }
  return validator;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}

function schemaProblem({ instancePath, message, keyword, params, data, parentSchema }: ErrorObject): FieldProblem {
  if (keyword === 'additionalProperties') {
    return { path: `${instancePath}/${params.additionalProperty}`, message: 'is no key of such a line' };
  }
  if (keyword === 'discriminator') {
    return { path: '/type', message: `${shown(params.tagValue)} is no type of line; docs/format.md lists them` };
  }
  if (keyword === 'pattern') {
    // A pattern tells a person little; the schema describes each of them in words.
    const { description, examples } = parentSchema as { description?: string; examples?: unknown[] };
    const example = examples?.length ? `, such as ${shown(examples[0])}` : '';
    return {
      path: instancePath,
      message: `${shown(data)} has not the right form${description ? `: ${description}` : ''}${example}`,
    };
  }
  const choices = keyword === 'enum' ? `: ${params.allowedValues.join(', ')}` : '';
  return { path: instancePath === '' ? '/' : instancePath, message: `${message}${choices}; found ${shown(data)}` };
}

function evidenceProblems(evidence: readonly EvidenceLine[]): FieldProblem[] {
  return evidence.flatMap(({ exact, start, end }, index) => {
    if (exact === undefined || start === undefined || end === undefined) return [];
    const length = [...exact].length;
    if (end - start === length) return [];
    return [
      {
        path: `/evidence/${index}/end`,
        message: `is ${end}, but 'exact' has ${length} characters from 'start' ${start}: ${start + length} would be right`,
      },
    ];
  });
}

function meaningProblems(line: ExchangeLine): FieldProblem[] {
  const values = line as unknown as Record<string, unknown>;
  const problems: FieldProblem[] = [];
  for (const key of DATE_KEYS) {
    const value = values[key];
    if (typeof value === 'string' && daysOfEdtf(value) === null) {
      problems.push({ path: `/${key}`, message: `${shown(value)} is no EDTF date; ${EDTF_EXPECTED}` });
    }
  }
  if ('act' in line && !findAct(line.act)) {
    problems.push({
      path: '/act',
      message: `${shown(line.act)} is no CAMEO code; give one such as "111" (data/cameo.json lists them)`,
    });
  }
  if (line.type === 'statement' && (line.form === 'DIRECT' || line.form === 'PARTIAL') && line.quote === undefined) {
    problems.push({ path: '/quote', message: `is missing; the form ${line.form} means that words are quoted` });
  }
  // Date.parse moves 30 February on; the schema has seen to the rest of the form.
  for (const key of ['recordedAt', 'statusSince']) {
    const value = values[key];
    if (typeof value === 'string' && !isIsoDay(value.slice(0, 10))) {
      problems.push({
        path: `/${key}`,
        message: `${shown(value)} is no instant; give one such as "2021-10-27T09:30:00Z"`,
      });
    }
  }
  if (line.type === 'statement' && line.statusSince !== undefined && (line.status ?? 'CURRENT') === 'CURRENT') {
    problems.push({ path: '/statusSince', message: 'is of statements that stand no longer; give their status' });
  }
  if ('evidence' in line) problems.push(...evidenceProblems(line.evidence ?? []));
  return problems;
}

/** The line that a text holds, or every rule that it breaks; paths are JSON pointers into the line. */
export function checkLine(text: string): { line: ExchangeLine } | { problems: FieldProblem[] } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { problems: [{ path: '/', message: `is not JSON: ${shown(text)}` }] };
  }
  const isOfSchema = schemaValidator();
  if (!isOfSchema(parsed)) {
    const problems = (isOfSchema.errors ?? []).filter(({ keyword }) => keyword !== 'oneOf').map(schemaProblem);
    return {
      problems: problems.length > 0 ? problems : [{ path: '/', message: `is no line of the format: ${shown(parsed)}` }],
    };
  }
  const problems = meaningProblems(parsed);
  return problems.length > 0 ? { problems } : { line: parsed };
}
