import { createHash } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join, relative, resolve } from 'node:path';
import type { LedgerEntry } from './folder-ledger.js';

const SOCKET_FILE = 'door.sock';
/** The maximum length of a socket path in bytes that works on every system. */
const LONGEST_ADDRESS = 100;
/** The longest time that writes wait for a backup. */
const HOLD_LIMIT_MS = 10 * 60_000;

/** Blocked writes: the state of the graph meanwhile, and a function that lets them continue. */
export interface Hold {
  entry: LedgerEntry;
  release: () => void;
}

/**
 * The address of the process that has a data folder open: on most systems a socket in the folder. Null if the path of the folder
 * is too long for one.
 */
function addressOf(folder: string): string | null {
  if (process.platform === 'win32') {
    return `\\\\.\\pipe\\demarche-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 24)}`;
  }
  // Some versions of Node.js truncate longer names, and would create a socket elsewhere.
  const ways = [resolve(folder, SOCKET_FILE), join(relative('', folder), SOCKET_FILE)];
  return ways.find((way) => Buffer.byteLength(way) <= LONGEST_ADDRESS) ?? null;
}

/**
 * Lets another process on this machine block the writes of an open data folder, so that it can copy the files of the folder: a
 * process that connects receives the state of the graph once writes are blocked, until the connection ends.
 */
export class FolderDoor {
  readonly #server: Server;
  readonly #hold: () => Promise<Hold>;

  constructor(folder: string, hold: () => Promise<Hold>) {
    this.#hold = hold;
    this.#server = createServer((socket) => void this.#serve(socket));
    // Without a socket, a backup requires stopping the service: the folder is then open, and nothing responds.
    this.#server.on('error', () => this.#server.close());
    const address = addressOf(folder);
    if (address !== null) this.#listen(address);
  }

  #listen(address: string): void {
    const isFile = process.platform !== 'win32';
    // A killed process leaves its socket; the folder now belongs to this process.
    if (isFile) rmSync(address, { force: true });
    this.#server.listen(address, () => {
      try {
        if (isFile) chmodSync(address, 0o600);
      } catch {
        this.#server.close();
      }
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

/** Blocks the writes of the process that has a folder open; null if none responds. `onLost`: they were released early. */
export function holdThroughDoor(folder: string, onLost: () => void): Promise<Hold | null> {
  const address = addressOf(folder);
  if (address === null) return Promise.resolve(null);
  return new Promise((resolve) => {
    const socket = connect(address);
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
