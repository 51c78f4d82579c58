// A proxy between two programs: it forwards everything until every connection is cut.
import { connect, createServer } from 'node:net';

/** A proxy for a port of this machine; `uri` is its own address. */
export async function openDoor(port) {
  const pairs = new Set();
  const server = createServer((inner) => {
    const outer = connect(port, '127.0.0.1');
    const pair = [inner, outer];
    pairs.add(pair);
    for (const [from, to] of [pair, [outer, inner]]) {
      from.on('error', () => to.destroy());
      from.on('close', () => {
        pairs.delete(pair);
        to.destroy();
      });
      from.pipe(to);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const sockets of pairs) for (const socket of sockets) socket.resetAndDestroy();
  };
  const close = () => {
    server.close();
    cut();
  };
  return { port: server.address().port, cut, close };
}
