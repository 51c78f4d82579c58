import { describe, expect, it } from '@jest/globals';
import { placedLines } from '../../src/exchange/read-lines.js';

describe('The lines of a file', () => {
  it('have their places, and no byte order marks, also where files were joined', async () => {
    const found: string[] = [];
    for await (const { place, text } of placedLines([Buffer.from('\uFEFF{"a":1}\n\n\uFEFF{"b":2}\n')], 'both.jsonl'))
      found.push(`${place}: ${text}`);
    expect(found).toEqual(['both.jsonl line 1: {"a":1}', 'both.jsonl line 3: {"b":2}']);
  });
});
