import { describe, expect, it } from '@jest/globals';
import { addressReader } from '../../src/bounds/client-address.js';

const addressOf = (remoteAddress: string, forwarded?: string | string[], proxies: string[] = []) =>
  addressReader(proxies)({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } });

describe('the address of a client', () => {
  it('is that of its connection', () => {
    expect(addressOf('192.0.2.7')).toBe('192.0.2.7');
  });

  it('is not what it says itself', () => {
    expect(addressOf('192.0.2.7', '198.51.100.1')).toBe('192.0.2.7');
  });

  it('is what a trusted proxy says', () => {
    expect(addressOf('10.0.0.1', '198.51.100.1', ['10.0.0.0/8'])).toBe('198.51.100.1');
  });

  it('is the last that no trusted proxy has, for anyone can write those before', () => {
    expect(addressOf('10.0.0.1', '203.0.113.9, 198.51.100.1, 10.0.0.2', ['10.0.0.0/8'])).toBe('198.51.100.1');
  });

  it('is read from several headers', () => {
    expect(addressOf('10.0.0.1', ['203.0.113.9', '198.51.100.1'], ['10.0.0.1'])).toBe('198.51.100.1');
  });

  it.each(['', 'unknown', 'x.y', '198.51.100.1:80'])('is that of the proxy where it says %j', (said) => {
    expect(addressOf('10.0.0.1', said, ['10.0.0.1'])).toBe('10.0.0.1');
  });

  it('is one of IPv4 where it comes in the form of IPv6', () => {
    expect(addressOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
  });

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('is the network of %s, since a client that has one address there has all of them', (address, network) => {
    expect(addressOf(address)).toBe(network);
  });
});
