// docs/errors.md and the table of error codes agree.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ERROR_CODES, type ErrorCode } from '../../src/errors/error-codes.js';
import { VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { SOURCES, textOf } from './project-files.js';

const PAGE = textOf('docs/errors.md');
const CODES = Object.entries(ERROR_CODES) as [ErrorCode, (typeof ERROR_CODES)[ErrorCode]][];

/** The sections of the page with the text below each, by the code in their headings. */
const SECTIONS = new Map(
  PAGE.split(/^### /m)
    .slice(1)
    .map((section) => [/^`(\w+)`/.exec(section)?.[1] ?? section.slice(0, 40), section.split(/^## /m)[0]!]),
);

/** The codes under a second-level heading. */
function codesUnder(heading: string): string[] {
  const part = PAGE.split(/^## /m).find((text) => text.startsWith(heading)) ?? '';
  return [...part.matchAll(/^### `(\w+)`/gm)].map((match) => match[1]!);
}

describe('docs/errors.md', () => {
  it('has a section for each code, and for no other', () => {
    expect([...SECTIONS.keys()].sort()).toEqual(CODES.map(([code]) => code).sort());
  });

  it.each(CODES)('gives %s the meaning that the table gives it', (code, { meaning }) => {
    expect(SECTIONS.get(code)).toContain(`\n${meaning}\n`);
  });

  it.each(CODES)('says when %s comes, what to do, and shows one', (code) => {
    expect(SECTIONS.get(code)).toMatch(
      /\n- \*\*When:\*\* [\s\S]+\n- \*\*Do:\*\* [\s\S]+\n- \*\*Retry:\*\* [\s\S]+\n```\w+\n/,
    );
  });

  it.each(CODES)('says whether trying again helps against %s', (code, { isRetryable }) => {
    expect(/\*\*Retry:\*\* (\w+)/.exec(SECTIONS.get(code) ?? '')?.[1]).toBe(isRetryable ? 'yes' : 'no');
  });

  it.each([
    ['Codes that clients get', true],
    ['Codes that operators see', false],
  ])('lists under "%s" those with isPublic %s', (heading, isPublic) => {
    const codes = CODES.filter(([, code]) => code.isPublic === isPublic).map(([code]) => code);
    expect(codesUnder(heading).sort()).toEqual(codes.sort());
  });

  it('names each other code that src/ sends', () => {
    const sent = SOURCES.filter(({ path }) => path.startsWith('src/server/')).flatMap(({ text }) =>
      [...text.matchAll(/(?:code: |, )'([A-Z]+(?:_[A-Z]+)+)'[) }]/g)].map((match) => match[1]!),
    );
    expect([...new Set(sent)].filter((code) => !PAGE.includes(`\`${code}\``))).toEqual([]);
  });
});

describe('the table of codes', () => {
  it('has none that src/ does not use', () => {
    const text = SOURCES.filter(({ path }) => path !== 'src/errors/error-codes.ts').map((source) => source.text);
    const unused = CODES.map(([code]) => code).filter((code) => !text.some((source) => source.includes(`'${code}'`)));
    expect(unused).toEqual([]);
  });
});

describe('the examples of docs/errors.md', () => {
  let service: TestService;
  const operations = [...SECTIONS].flatMap(([code, section]) =>
    [...section.matchAll(/```graphql\n([\s\S]+?)```/g)].map((match) => [code, match[1]!] as const),
  );

  beforeAll(async () => {
    service = await TestService.start({ kind: 'embedded', folder: null }, [VIENNA]);
  });
  afterAll(() => service?.stop());

  it.each(operations)('that ask for %s get it', async (code, operation) => {
    const { errors } = await service.ask(operation);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  it.each([
    ['What a response holds', '{ statements(first: 900) { totalCount } }'],
    ['One refused field costs one field', null],
  ])('show the whole of a response as it comes: %s', async (heading, operation) => {
    const part = PAGE.split(/^## /m).find((text) => text.startsWith(heading))!;
    const shown = JSON.parse(/```json\n([\s\S]+?)```/.exec(part)![1]!);
    const { text } = await service.ask(operation ?? /```graphql\n([\s\S]+?)```/.exec(part)![1]!);
    const given = JSON.parse(text);
    for (const error of given.errors) delete error.locations;
    expect(given).toEqual(shown);
  });
});
