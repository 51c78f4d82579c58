// A proxy in front of a server that a test can cut: a port of its own that carries everything on.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Carries connections to a server until it is cut; from then on there is nothing at its port. */
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

  /** Resolves when so many bytes have gone to the server, or when the connection is gone. */
  async carried(bytes: number): Promise<void> {
    while (this.#carried < bytes && this.#server.listening) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** Ends every connection in the middle of whatever it carries, and takes no more. */
  cut(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  close(): void {
    this.#server.close();
  }
}
