import WebSocket from 'ws';
import { DEFAULT_BOUNDS } from '../bounds/bounds-config.js';
import { jsonRefusal } from '../bounds/json-shape.js';

/** The most bytes of one message. */
export const MAX_MESSAGE_BYTES = 100_000;
/** The most characters of the id that a client gives a subscription: each of its events comes with it. */
const MAX_ID_LENGTH = 100;
/** What the reason of an end may have, in bytes (RFC 6455). */
const MAX_REASON_LENGTH = 123;
/** The code for a message that the protocol does not know (graphql-transport-ws, `Invalid message`). */
const BAD_REQUEST = 4400;

type Message = Parameters<WebSocket['send']>[0];

/** The event of a connection that fails: a client that hangs up while it is written to, or breaks the protocol. */
export const FAULT = 'fault';

/**
 * A WebSocket that ends where a message passes the bounds of JSON, before that is parsed. What fails of its connection is told by
 * the event FAULT alone: ws has ended the connection by then, and graphql-ws would write each error to the console.
 */
export class BoundedSocket extends WebSocket {
  override emit(event: string | symbol, ...details: unknown[]): boolean {
    if (event === 'error') return super.emit(FAULT, ...details);
    if (event !== 'message') return super.emit(event, ...details);
    const refusal = jsonRefusal(String(details[0]), DEFAULT_BOUNDS.maxBodyBytes);
    if (!refusal) return super.emit(event, ...details);
    this.close(BAD_REQUEST, refusal.message.slice(0, MAX_REASON_LENGTH));
    return true;
  }

  /** Sends a message, and calls back without an error where the connection has failed: it ends its subscriptions by itself. */
  override send(data: Message, ...rest: unknown[]): void {
    const done = rest.find((argument) => typeof argument === 'function') as (() => void) | undefined;
    const options = typeof rest[0] === 'object' ? rest[0] : null;
    super.send(data, options ?? {}, (error) => {
      if (error) super.emit(FAULT, error);
      done?.();
    });
  }
}

/** Ends a connection whose client gives a subscription a very long id; whether it did. */
export function endedForItsId(socket: WebSocket, id: string): boolean {
  if (id.length <= MAX_ID_LENGTH) return false;
  socket.close(BAD_REQUEST, `The id of a subscription has ${id.length} characters; give at most ${MAX_ID_LENGTH}.`);
  return true;
}
