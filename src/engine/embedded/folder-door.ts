import { createHash } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join, relative, resolve } from 'node:path';
import type { LedgerEntry } from './folder-ledger.js';

/** How long writes wait for a backup at most. */
const HOLD_LIMIT_MS = 10 * 60_000;

/** Writes that wait: what the graph holds meanwhile, and how to let them go on. */
export interface Hold {
  entry: LedgerEntry;
  release: () => void;
}

/** Where the process that has a data folder open can be reached; on most systems a socket in the folder. */
function addressOf(folder: string): string {
  if (process.platform === 'win32') {
    return `\\\\.\\pipe\\demarche-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 24)}`;
  }
  // The name of a socket may be a hundred bytes long; the shorter way to it is the better one.
  const [absolute, near] = [resolve(folder, 'door.sock'), join(relative('', folder), 'door.sock')];
  return near.length < absolute.length ? near : absolute;
}

/**
 * Lets another process on this machine hold the writes of an open data folder, so that it can copy the folder's files:
 * whoever connects is told what the graph holds once writes wait, and they wait until the connection ends.
 */
export class FolderDoor {
  readonly #server: Server;
  readonly #hold: () => Promise<Hold>;

  constructor(folder: string, hold: () => Promise<Hold>) {
    this.#hold = hold;
    const address = addressOf(folder);
    // One is left there by a process that was killed; the folder is this one's now.
    if (process.platform !== 'win32') rmSync(address, { force: true });
    this.#server = createServer((socket) => void this.#serve(socket));
    // Where there can be no socket, a backup needs the service stopped; `demarche backup` says so.
    this.#server.on('error', () => undefined);
    this.#server.listen(address, () => {
      if (process.platform !== 'win32') chmodSync(address, 0o600);
    });
    this.#server.unref();
  }

  async #serve(socket: Socket): Promise<void> {
    socket.on('error', () => socket.destroy());
    const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    socket.resume();
    socket.on('end', () => socket.end());
    try {
      const { entry, release } = await this.#hold();
      const limit = setTimeout(() => socket.destroy(), HOLD_LIMIT_MS);
      socket.write(`${JSON.stringify(entry)}\n`);
      await ended;
      clearTimeout(limit);
      release();
    } catch {
      socket.destroy();
    }
  }

  close(): void {
    this.#server.close();
  }
}

/** Holds the writes of the process that has a folder open; null where none answers. `onLost`: they were let go early. */
export function holdThroughDoor(folder: string, onLost: () => void): Promise<Hold | null> {
  return new Promise((resolve) => {
    const socket = connect(addressOf(folder));
    let text = '';
    let isHeld = false;
    socket.setEncoding('utf8');
    socket.on('error', () => resolve(null));
    socket.on('close', () => {
      resolve(null);
      if (isHeld) onLost();
    });
    socket.on('data', (piece: string) => {
      text += piece;
      if (!text.endsWith('\n')) return;
      const release = () => {
        isHeld = false;
        socket.end();
      };
      isHeld = true;
      resolve({ entry: JSON.parse(text), release });
    });
  });
}
