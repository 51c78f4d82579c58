// On a full disk a write is refused and the graph can be read; once there is space again, everything acknowledged is there.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Graph } from '../../src/graph.js';
import { type Acknowledged, lossesOf, RECORD, statementContent } from './acknowledged-writes.js';
import { ServiceProcess } from './service-process.js';

const disk = mkdtempSync(join(tmpdir(), 'demarche-disk-'));

function mount(...args: string[]): boolean {
  return process.platform === 'linux' && spawnSync('mount', args).status === 0;
}

// A disk of two megabytes requires permission to mount one.
const isMounted = mount('-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk);
const onDisk = isMounted ? describe : describe.skip;

onDisk(`the service on a full disk${isMounted ? '' : ' (skipped: this user may not mount one)'}`, () => {
  const folder = join(disk, 'data');
  const acknowledged: Acknowledged = new Map();
  let service: ServiceProcess;
  let refusal: { message: string; extensions: { code: string } } | undefined;

  beforeAll(async () => {
    service = await ServiceProcess.start({ DEMARCHE_DATA: folder });
    for (let count = 0; count < 2_000 && refusal === undefined; count++) {
      const quote = `statement ${count}, ${'and so on '.repeat(1_000)}`.slice(0, 9_000).trim();
      const { data, errors } = await service.ask(RECORD, { input: statementContent(quote) });
      refusal = errors?.[0];
      if (data?.recordStatement) acknowledged.set(data.recordStatement.statement.id, { quote, status: 'CURRENT' });
    }
  }, 60_000);
  afterAll(async () => {
    await service?.kill();
    spawnSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  it('refuses what it cannot keep, and says that it may be tried again', () => {
    expect(refusal).toMatchObject({
      message: 'The disk takes no more; nothing of this was written.',
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
    expect(acknowledged.size).toBeGreaterThan(3);
  });

  it('is still read from', async () => {
    const id = [...acknowledged.keys()].at(-1);
    const { data } = await service.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect(data).toEqual({ node: { id } });
  });

  it('has everything that was acknowledged once there is room again', async () => {
    await service.kill();
    expect(mount('-o', 'remount,size=64m', disk)).toBe(true);
    const graph = await Graph.open({ kind: 'embedded', folder });
    expect(await lossesOf(graph, acknowledged)).toEqual([]);
    await graph.close();
  });
});
