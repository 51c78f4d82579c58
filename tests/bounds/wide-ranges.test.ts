// Which lists of proxies cover nearly all addresses.
import { expect, it } from '@jest/globals';
import { isNearlyEveryone } from '../../src/bounds/wide-ranges.js';

it.each([
  '0.0.0.0/0',
  '::/0',
  '0.0.0.0/1',
  '128.0.0.0/1',
  '0.0.0.0/1 128.0.0.0/1',
  '::ffff:0:0/96',
  '::ffff:0.0.0.0/96',
  '2000::/3',
  'f000::/4',
  '64.0.0.0/6',
])('%s include nearly every address', (ranges) => {
  expect(isNearlyEveryone(ranges.split(' '))).toBe(true);
});

it.each([
  '',
  '127.0.0.1',
  '::1',
  '10.0.0.0/8',
  '10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 fc00::/7 fe80::/10',
  '104.16.0.0/13 2400:cb00::/32',
  '::ffff:10.0.0.1',
])('%s do not include nearly every address', (ranges) => {
  expect(isNearlyEveryone(ranges.split(' ').filter((range) => range !== ''))).toBe(false);
});
