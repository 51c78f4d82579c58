import { isIP } from 'node:net';

/** The share of the address space above which a list cannot be one of proxies: a private network covers at most 1/256 of IPv4. */
const WIDE_IPV4 = 1 / 128;
/** The same for IPv6, of which a provider has a share of about 2^-20. */
const WIDE_IPV6 = 2 ** -16;
/** Addresses for use only within a site or on a link (RFC 4193, RFC 4291). */
const LOCAL_IPV6 = /^f([cd]|e[89ab])/i;

interface Shares {
  ipv4: number;
  ipv6: number;
}

/** The share of the addresses of each family that a range covers; IPv4-mapped IPv6 counts as IPv4. */
function shareOf(range: string): Shares {
  const [address = '', prefix] = range.split('/');
  const isIpv4 = isIP(address) === 4;
  const bits = prefix === undefined ? (isIpv4 ? 32 : 128) : Number(prefix);
  if (isIpv4) return { ipv4: 2 ** -bits, ipv6: 0 };
  const isMapped = /^(0*:)*:?(0*:)*ffff:/i.test(address);
  if (isMapped && bits >= 96) return { ipv4: 2 ** (96 - bits), ipv6: 0 };
  return { ipv4: bits === 0 ? 1 : 0, ipv6: LOCAL_IPV6.test(address) && bits >= 7 ? 0 : 2 ** -bits };
}

/** Whether a list of addresses and subnets is so large that it covers arbitrary clients rather than proxies. */
export function isNearlyEveryone(ranges: readonly string[]): boolean {
  const shares = ranges.map(shareOf);
  const sum = (family: keyof Shares) => shares.reduce((total, share) => total + share[family], 0);
  return sum('ipv4') >= WIDE_IPV4 || sum('ipv6') >= WIDE_IPV6;
}
