// examples/python, with the Python that EXAMPLES_PYTHON names, which has the packages of its requirements.txt.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Demarche, startDemarche } from './demarche.js';

const PYTHON = process.env.EXAMPLES_PYTHON ?? '';
const FOLDER = fileURLToPath(new URL('../../examples/python', import.meta.url));

(PYTHON ? describe : describe.skip)(`examples/python${PYTHON ? '' : ' (skipped: EXAMPLES_PYTHON not set)'}`, () => {
  let demarche: Demarche;
  beforeAll(async () => {
    demarche = await startDemarche();
  });
  afterAll(() => demarche.stop());

  it('reads connections into data frames as its own tests say', () => {
    const env = { ...process.env, DEMARCHE_URL: demarche.url, PYTHONDONTWRITEBYTECODE: '1' };
    const { stderr } = spawnSync(PYTHON, ['-m', 'unittest', '-v'], { cwd: FOLDER, env, encoding: 'utf8' });
    expect(stderr).toMatch(/Ran 7 tests in .*\n\nOK\n$/);
  });
});
