import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { ServiceError } from '../errors/service-error.js';

/** Says that there is a file already. Errors: BAD_USER_INPUT. */
export function refuseExisting(file: string, isForced: boolean): void {
  if (isForced || !existsSync(file)) return;
  throw new ServiceError('BAD_USER_INPUT', `${file} is there already; give --force to replace it`);
}

/**
 * Writes a file as a whole or not at all: under a name beside it, which becomes its own at the end. A piece is not asked for
 * before the one before it is written. Gives its size in bytes. Errors: BAD_USER_INPUT where it cannot be written, and what
 * the pieces throw.
 */
export async function writeFileWhole(file: string, pieces: AsyncIterable<string>, isForced: boolean): Promise<number> {
  const part = `${file}.part-${process.pid}`;
  try {
    let size = 0;
    const handle = await open(part, 'wx');
    try {
      for await (const piece of pieces) {
        const bytes = Buffer.from(piece);
        await handle.writeFile(bytes);
        size += bytes.length;
      }
    } finally {
      await handle.close();
    }
    refuseExisting(file, isForced);
    await rename(part, file);
    return size;
  } catch (error) {
    await rm(part, { force: true });
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (error instanceof ServiceError || syscall === undefined) throw error;
    throw new ServiceError('BAD_USER_INPUT', `${file}: cannot be written (${code})`, { cause: error });
  }
}
