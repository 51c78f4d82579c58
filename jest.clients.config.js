import base from './jest.config.js';

/** The tests with real clients, over the built server: `npm run test:clients`. What they need is installed in tests/clients. */
export default {
  ...base,
  testMatch: ['**/tests/clients/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalTeardown: undefined,
  testTimeout: 60_000,
};
