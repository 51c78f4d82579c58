import base from './jest.config.js';

/** The pages in a real browser, served by the built server: `npm run test:browser`. */
export default {
  ...base,
  testMatch: ['**/tests/browser/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalTeardown: undefined,
  testTimeout: 60_000,
  maxWorkers: 1,
  // A browser that a failed test left open would keep the run from ending.
  forceExit: true,
};
