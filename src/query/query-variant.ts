import { madeOnce, madeOnceOf } from '../collections/made-once.js';
import type { QueryParams } from '../engine/graph-engine.js';
import type { NamedQuery } from './query-catalogue.js';

/** A line and the parameters that it depends on. */
interface Line {
  code: string;
  conditions: { param: string; isWanted: boolean }[];
}

interface Template {
  lines: Line[];
  /** Every parameter that some line depends on. */
  switches: string[];
  variants: Map<string, NamedQuery>;
}

const WHEN = /^\s*\/\/ @when ([^{}]+?)( \{)?$/;
const END = /^\s*\/\/ @when \}$/;
/** Each variant is a text here and a plan in the engine: callers who try every combination must not fill memory. */
const MAX_VARIANTS = 256;
const templates = new WeakMap<NamedQuery, Template>();

/** The parameters that the line `// @when a !b` or `// @when a !b {` names; null for any other line. */
export function conditionsOf(line: string): Line['conditions'] | null {
  const names = WHEN.exec(line)?.[1]?.trim().split(/\s+/);
  return names?.map((name) => ({ param: name.replace('!', ''), isWanted: !name.startsWith('!') })) ?? null;
}

function templateOf({ text }: NamedQuery): Template {
  const lines: Line[] = [];
  const blocks: Line['conditions'][] = [];
  let conditions: Line['conditions'] = [];
  for (const code of text.split('\n')) {
    const given = conditionsOf(code);
    if (given && code.endsWith('{')) {
      blocks.push(given);
    } else if (given) {
      conditions = given;
    } else if (END.test(code)) {
      blocks.pop();
    } else if (!/^\s*\/\//.test(code)) {
      lines.push({ code, conditions: [...blocks.flat(), ...conditions] });
      conditions = [];
    }
  }
  const named = lines.flatMap((line) => line.conditions.map(({ param }) => param));
  return { lines, switches: [...new Set(named)], variants: new Map() };
}

function isGiven(params: QueryParams, name: string): boolean {
  const value = params[name];
  return value !== null && value !== undefined && value !== false;
}

/**
 * A query as an engine receives it with some parameters: its text, and in its header the parameters of that text. The line
 * below `// @when a !b` is in it only if $a is given (neither null nor false) and $b is not; so are all lines between
 * `// @when a !b {` and `// @when }`. What is not requested costs nothing in any row, and an engine plans for what is.
 */
export function variantOf(query: NamedQuery, params: QueryParams): NamedQuery {
  const { lines, switches, variants } = madeOnce(templates, query, () => templateOf(query));
  let key = '';
  for (const name of switches) key += isGiven(params, name) ? '1' : '0';
  return madeOnceOf(MAX_VARIANTS, variants, key, () => {
    const text = lines
      .filter((line) => line.conditions.every(({ param, isWanted }) => isGiven(params, param) === isWanted))
      .map(({ code }) => code)
      .join('\n');
    const used = new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name));
    const { header } = query;
    return { ...query, text, header: { ...header, params: header.params.filter(({ name }) => used.has(name)) } };
  });
}
