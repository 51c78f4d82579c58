/** The part of a model's answer that is JSON. */
export interface AnswerJson {
  attributions: unknown[];
  /** Whether it was cut off within an attribution or contained invalid JSON. */
  isBroken: boolean;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  const { attributions } = value as { attributions?: unknown };
  return Array.isArray(attributions) ? attributions : null;
}

/** Where the object that begins at `start` ends; -1 if the text ends before it. Cost: linear. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let isText = false;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (isText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isText = false;
    } else if (sign === '"') isText = true;
    else if (sign === '{') depth += 1;
    else if (sign === '}' && --depth === 0) return at + 1;
  }
  return -1;
}

/** The complete objects of a list that may be cut off. Cost: linear. */
function wholeObjects(text: string, from: number): unknown[] {
  const objects: unknown[] = [];
  for (let start = text.indexOf('{', from); start !== -1; ) {
    const end = endOfObject(text, start);
    if (end === -1) break;
    const value = parsed(text.slice(start, end));
    if (value !== undefined) objects.push(value);
    start = text.indexOf('{', end);
  }
  return objects;
}

/**
 * The attributions in a model's output: a JSON object with `attributions`, or a list, also within code fences or other text; of
 * output that was cut off, the complete ones. Null if there are none. Cost: linear.
 */
export function answerJson(text: string): AnswerJson | null {
  const bare = text.replace(/<think>[\s\S]*?<\/think>/, '').trim();
  const whole = listOf(parsed(bare));
  if (whole) return { attributions: whole, isBroken: false };
  const fenced = /```(?:json)?\s*\n([\s\S]*?)\n\s*```/.exec(bare)?.[1];
  const inFence = fenced === undefined ? null : listOf(parsed(fenced));
  if (inFence) return { attributions: inFence, isBroken: false };
  const key = /"attributions"\s{0,20}:\s{0,20}\[/.exec(bare);
  const opening = key ? key.index : bare.indexOf('{');
  if (opening === -1) return null;
  if (key) {
    const begin = bare.lastIndexOf('{', key.index);
    const end = begin === -1 ? -1 : endOfObject(bare, begin);
    const object = end === -1 ? null : listOf(parsed(bare.slice(begin, end)));
    if (object) return { attributions: object, isBroken: false };
  }
  const attributions = wholeObjects(bare, key ? key.index + key[0].length : opening);
  return attributions.length === 0 && !key ? null : { attributions, isBroken: true };
}
