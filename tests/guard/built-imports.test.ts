// The programs that import the build are not compiled, so a name that no longer exists would fail only at run time.
import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { filesBelow, textOf } from './project-files.js';

const PROGRAMS = ['bench', 'bin', 'scripts']
  .flatMap((folder) => filesBelow(folder, '.js'))
  .filter((path) => !path.includes('node_modules'));

const IMPORT = /import \{([^}]*)\} from '(?:\.\.?\/)+dist\/([^']*)\.js'/g;

/** The imports of programs from the build of src/, each name with the source that should export it. */
const IMPORTED = PROGRAMS.flatMap((path) =>
  [...textOf(path).matchAll(IMPORT)].flatMap(([, names, module]) =>
    names!
      .split(',')
      .map((name) => name.trim().split(' as ')[0]!)
      .filter((name) => name !== '')
      .map((name) => ({ path, name, source: `src/${module}.ts` })),
  ),
);

describe('programs beside the service', () => {
  it('import only names that the sources export', () => {
    const absent = IMPORTED.filter(
      ({ name, source }) =>
        !existsSync(source) ||
        !new RegExp(`^export (?:async )?(?:const|function|class) ${name}\\b`, 'm').test(textOf(source)),
    );
    expect(absent).toEqual([]);
    expect(IMPORTED.length).toBeGreaterThan(10);
  });
});
