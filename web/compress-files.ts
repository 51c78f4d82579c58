import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Files that are compressed already, and the size below which a file is no larger than its response headers. */
const IS_PACKED = /\.(br|gz|png|woff2)$/;
const LEAST_BYTES = 1_000;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < LEAST_BYTES) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const [br, gz] = await Promise.all([toBrotli(content, { params }), toGzip(content, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}

/** Writes a Brotli and a gzip version of each file of the build, which the server sends to browsers that accept them. */
export const compressFiles: Plugin = {
  name: 'compress-files',
  async writeBundle({ dir }) {
    const files = await readdir(dir!, { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile() && !IS_PACKED.test(file.name));
    await Promise.all(paths.map(({ parentPath, name }) => compress(join(parentPath, name))));
  },
};
