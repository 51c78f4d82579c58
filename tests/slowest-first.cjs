// Two workers run one file after the other: the order decides how long one of them is idle at the end. Without the times of an
// earlier run jest begins with the largest files, which are not the slowest.
const Sequencer = require('@jest/test-sequencer').default;

/** Files that take over twenty seconds on one of the engines, the slowest first. */
const SLOWEST = [
  'faults/neo4j-away',
  'query/engines-agree',
  'icews14/icews14',
  'safety/killed-neo4j',
  'import/interrupted-import',
  'api/paging',
  'safety/killed-service',
  'planning/planned-reads',
  'safety/check',
  'guard/neo4j-plans',
  'cli/serve',
  'cli/stop',
  'import/import-command',
  'change/merge',
  'review/texts',
  'change/kind',
  'import/import-csv',
];

function rank({ path }) {
  const index = SLOWEST.findIndex((name) => path.endsWith(`/tests/${name}.test.ts`));
  return index < 0 ? SLOWEST.length : index;
}

module.exports = class SlowestFirst extends Sequencer {
  async sort(tests) {
    return (await super.sort(tests)).sort((a, b) => rank(a) - rank(b));
  }
};
