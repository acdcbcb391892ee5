import { networkInterfaces } from 'node:os';
import { expect, it } from 'vitest';
import { addressesOf, isOfThisMachine } from './addresses.ts';

const info = (address: string, internal = false): NonNullable<ReturnType<typeof networkInterfaces>[string]>[number] => {
  const common = { address, netmask: '', mac: '', internal, cidr: null };
  return address.includes(':') ? { ...common, family: 'IPv6', scopeid: 0 } : { ...common, family: 'IPv4' };
};
const NETWORK = {
  lo: [info('127.0.0.1', true), info('::1', true)],
  eth0: [info('2001:db8::7'), info('fe80::1'), info('192.168.1.20')],
  usb0: [info('169.254.3.4')],
};

it.each([
  ['127.0.0.1', []],
  ['localhost', []],
  ['::1', []],
  ['0.0.0.0', ['http://192.168.1.20:8787']],
  ['::', ['http://192.168.1.20:8787', 'http://[2001:db8::7]:8787']],
  ['192.168.1.20', ['http://192.168.1.20:8787']],
  ['fd00::2', ['http://[fd00::2]:8787']],
])('knows where others find a server that listens on %s', (host, urls) => {
  expect(addressesOf(host, 8787, NETWORK)).toEqual(urls);
});

it.each([
  ['127.0.0.1', { host: '127.0.0.1:8787' }, true],
  ['::1', { host: '[::1]:8787' }, true],
  ['::ffff:127.0.0.1', { host: 'localhost:8787' }, true],
  ['192.168.1.9', { host: '127.0.0.1:8787' }, false],
  ['127.0.0.1', { host: 'maths.school' }, false],
  ['127.0.0.1', { host: 'localhost.evil.example' }, false],
  ['127.0.0.1', { host: '127.0.0.1:8787', 'x-forwarded-for': '203.0.113.5' }, false],
  ['127.0.0.1', {}, false],
])('takes a request from %s with %j for one of this machine: %s', (remoteAddress, headers, expected) => {
  expect(isOfThisMachine({ headers, socket: { remoteAddress } })).toBe(expected);
});
