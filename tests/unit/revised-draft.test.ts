// The checks of a candidate's words while an editor changes its quote.
import { expect, it } from '@jest/globals';
import type { CandidateDraft } from '../../src/domain/candidate.js';
import type { ExtractionRun } from '../../src/domain/extraction-run.js';
import { revisedDraft } from '../../src/review/revise-draft.js';

const ELSEWHERE = 'the words are not at their offsets';
const RUN = { createdAt: '2022-03-10', details: { source: { publishedOn: '2022-03-10' } } } as ExtractionRun;

it('the words of a draft stay known to be elsewhere while its quote is made wrong and right again', async () => {
  const statement = {
    ...{ speaker: 'person/ada-berg', about: ['state/ruritania'], form: 'DIRECT', act: '010', saidOn: '2022-03-10' },
    ...{ quote: 'We will stay', evidence: [{ source: 'source/a', exact: 'We will stay', start: 5, end: 17 }] },
  };
  const draft = {
    statement,
    changed: [],
    checks: [{ name: 'WORDS', problem: ELSEWHERE }],
  } as unknown as CandidateDraft;
  const revised = (some: CandidateDraft, quote: string) => revisedDraft(some, { quote }, RUN, async () => null);
  const wrong = await revised(draft, 'We will go');
  const right = await revised(wrong, 'We will stay');
  const problems = [wrong, right].map(({ checks }) => checks.find(({ name }) => name === 'WORDS')!.problem);
  expect(problems).toEqual([
    expect.stringMatching(/^the quote has .*; the words are not at their offsets$/),
    ELSEWHERE,
  ]);
});
