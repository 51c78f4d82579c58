import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnEachEngine, VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { itAnswersTheQuestions, QUESTIONS } from './questions.js';

describe('docs/questions.md', () => {
  it('holds 25 questions', () => {
    expect(QUESTIONS).toHaveLength(25);
  });

  it('asks each under a name of its own', () => {
    const names = QUESTIONS.map(({ operationName }) => operationName);
    expect(new Set(names.filter((name) => name !== '')).size).toBe(names.length);
  });
});

// Those about ICEWS14 are in tests/icews14, where it is imported once for all tests that need it.
describeOnEachEngine('the Vienna dataset', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA]);
  });
  afterAll(() => service?.stop());

  itAnswersTheQuestions('Vienna dataset', () => service);
});
