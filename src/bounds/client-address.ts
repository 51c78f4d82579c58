import { BlockList, isIP } from 'node:net';
import { addSubnet } from './rate-config.js';

/** The parts of an HTTP request, or of a WebSocket upgrade, that identify the client. */
export interface Asking {
  headers: Readonly<Record<string, string | string[] | undefined>>;
  socket: { remoteAddress?: string | undefined };
}

/** An address without its zone; an IPv4-mapped IPv6 address as IPv4. */
function plain(address: string): string {
  return address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}

/** The first 64 bits of an IPv6 address: a client that has one address of a /64 has all of them. */
function network(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(missing).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

/**
 * Distinguishes clients without a credential by address, or by network for IPv6. A trusted proxy is believed about the client
 * that it forwards for; anyone could have written the earlier entries of X-Forwarded-For.
 */
export function addressReader(trustedProxies: readonly string[]): (asking: Asking) => string {
  const trusted = new BlockList();
  for (const proxy of trustedProxies) addSubnet(trusted, proxy);
  const isTrusted = (address: string) => {
    const family = isIP(address);
    return family !== 0 && trusted.check(address, family === 4 ? 'ipv4' : 'ipv6');
  };
  return ({ headers, socket }) => {
    let address = plain(socket.remoteAddress ?? '');
    const forwarded = [headers['x-forwarded-for'] ?? []].flat().flatMap((line) => line.split(','));
    while (forwarded.length > 0 && isTrusted(address)) {
      const before = plain(forwarded.pop()!.trim());
      if (isIP(before) === 0) break;
      address = before;
    }
    return isIP(address) === 6 ? network(address) : address;
  };
}
