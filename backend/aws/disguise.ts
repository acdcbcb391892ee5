import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** Of an IPv6 address, the groups that name a network: whoever has one has all addresses in it. */
const NETWORK_GROUPS = 4;
const GROUPS = 8;
/** Characters of the hash: 96 bits. */
const LENGTH = 16;

/**
 * What is kept of an address: a hash, to count by. Nobody can read an address from what a table, its backups and exports hold without
 * `key`, which is this stack's own.
 */
export function disguise(address: string, key: string): string {
  return createHash('sha256')
    .update(`${key}/${networkOf(address)}`)
    .digest('base64url')
    .slice(0, LENGTH);
}

function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [before = '', after] = address.toLowerCase().split('::');
  const groupsIn = (part = ''): string[] => part.split(':').filter((group) => group !== '');
  const [head, tail] = [groupsIn(before), groupsIn(after)];
  const zeros = Array.from({ length: GROUPS - head.length - tail.length }, () => '0');
  const groups = after === undefined ? head : [...head, ...zeros, ...tail];
  return groups
    .slice(0, NETWORK_GROUPS)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
