// A proxy for a server that a test can cut: it has its own port and forwards everything.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Forwards connections to a server until it is cut; after that nothing listens on its port. */
export class CuttableProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #carried = 0;

  private constructor(target: URL) {
    this.#server = createServer((client) => {
      const onward = connect(Number(target.port), target.hostname);
      for (const [from, to] of [
        [client, onward],
        [onward, client],
      ] as const) {
        this.#sockets.add(from);
        from.on('error', () => to.destroy()).on('close', () => to.destroy());
      }
      client.on('data', (chunk) => {
        this.#carried += chunk.length;
      });
      client.pipe(onward).pipe(client);
    });
  }

  static async to(target: URL): Promise<CuttableProxy> {
    const way = new CuttableProxy(target);
    way.#server.listen(0, '127.0.0.1');
    await once(way.#server, 'listening');
    return way;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Resolves when `bytes` have been sent to the server, or when the connection is closed. */
  async carried(bytes: number): Promise<void> {
    while (this.#carried < bytes && this.#server.listening) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** Ends every connection in the middle of its data, and accepts no more. */
  cut(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  close(): void {
    this.#server.close();
  }
}
