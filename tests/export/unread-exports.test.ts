// Exports whose clients stop reading, and others at the same time.
import { describe, expect, it } from '@jest/globals';
import type { FastifyReply } from 'fastify';
import { ExportLife, OpenExports, piecesOf } from '../../src/server/export-life.js';
import { until } from '../until.js';

const DEADLINE_MS = 200;
const STALL_MS = 50;

/** A reply reduced to its connection. */
function replyLike() {
  let close = () => {};
  const raw = {
    ...{ closed: false, writableEnded: false, destroyed: false },
    destroy: () => {
      raw.destroyed = true;
      close();
    },
    once: (_: string, heard: () => void) => {
      const before = close;
      close = () => {
        before();
        heard();
      };
    },
  };
  return { reply: { raw } as unknown as FastifyReply, raw, close: () => close() };
}

async function* pagesOf(count: number, begun: number[] = []): AsyncGenerator<string> {
  for (let page = 0; page < count; page++) {
    begun.push(page);
    yield 'x'.repeat(40_000);
  }
}

describe('open exports', () => {
  it('are two of one client at most, and leave room for those of others', () => {
    const open = new OpenExports();
    const replies = [replyLike(), replyLike()];
    for (const { reply } of replies) open.enter('a', reply);
    expect(() => open.enter('a', replyLike().reply)).toThrow(expect.objectContaining({ code: 'OVERLOADED' }));
    for (const client of ['b', 'c', 'd']) open.enter(client, replyLike().reply);
    expect(open.count).toBe(5);
    replies[0]!.close();
    open.enter('a', replyLike().reply);
  });

  it('hold no turn while their clients do not read', async () => {
    const open = new OpenExports();
    for (const client of ['a', 'b', 'c']) {
      const unread = open.pieces(client, new ExportLife(replyLike().reply, DEADLINE_MS), pagesOf(3));
      await unread.next();
    }
    const read: string[] = [];
    for await (const piece of open.pieces('d', new ExportLife(replyLike().reply, DEADLINE_MS), pagesOf(2))) {
      read.push(piece);
    }
    expect(read.join('')).toHaveLength(80_000);
  });

  it('leave turns of the event loop to others, however fast their clients read', async () => {
    const pieces = new OpenExports().pieces('a', new ExportLife(replyLike().reply, DEADLINE_MS), pagesOf(20));
    let turns = 0;
    let isOver = false;
    const count = () => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    for await (const _ of pieces);
    isOver = true;
    expect(turns).toBeGreaterThanOrEqual(20);
  });

  it('end the connection where the last piece is not taken in time, and not where it is', async () => {
    const open = new OpenExports(STALL_MS);
    const [unread, read] = [replyLike(), replyLike()];
    for (const { reply } of [unread, read]) {
      open.enter('a', reply);
      for await (const _ of open.pieces('a', new ExportLife(reply, DEADLINE_MS), pagesOf(1)));
    }
    read.close();
    await until(() => unread.raw.destroyed);
    expect([read.raw.destroyed, open.count]).toEqual([false, 0]);
  });

  it('end where a piece is not taken in time, and not where each is', async () => {
    const open = new OpenExports(STALL_MS);
    const [gone, slow] = [replyLike(), replyLike()].map(({ reply }) => new ExportLife(reply, DEADLINE_MS));
    await open.pieces('a', gone!, pagesOf(3)).next();
    for await (const _ of open.pieces('b', slow!, pagesOf(3))) {
      await new Promise((resolve) => setTimeout(resolve, STALL_MS / 5));
    }
    await until(() => gone!.signal.aborted);
    expect([gone!.signal.reason.code, slow!.signal.aborted]).toEqual(['CANCELLED', false]);
  });

  it('end where the engine takes longer for a part than an operation may', async () => {
    const open = new OpenExports();
    const life = new ExportLife(replyLike().reply, DEADLINE_MS);
    async function* never(): AsyncGenerator<string> {
      yield 'begun';
      await new Promise(() => {});
    }
    const pieces = open.pieces('a', life, never());
    await pieces.next();
    await expect(pieces.next()).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  });

  it('read no further than their client', async () => {
    const begun: number[] = [];
    const pieces = new OpenExports().pieces('a', new ExportLife(replyLike().reply, DEADLINE_MS), pagesOf(9, begun));
    await pieces.next();
    await pieces.return(undefined);
    expect(begun).toEqual([0]);
  });

  it('are cut into pieces between code points, whatever the text', () => {
    for (const before of ['', 'x']) {
      const text = before + '𐤀'.repeat(20_000);
      const pieces = [...piecesOf(text)];
      expect(pieces.length).toBeGreaterThan(2);
      expect(pieces.join('')).toBe(text);
      expect(Buffer.concat(pieces.map((piece) => Buffer.from(piece))).toString()).toBe(text);
    }
  });
});
