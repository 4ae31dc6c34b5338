import { isIPv4, isIPv6 } from 'node:net';

const GROUPS = 8;
/** One subscriber has at least so many groups of an IPv6 address to themselves: the first four, a network of /64. */
const NETWORK_GROUPS = 4;
/** Whatever is no address at all is counted as one. */
const UNKNOWN = 'unknown';
/** So many addresses are remembered with what they are counted as. */
const MOST_REMEMBERED = 5_000;

/**
 * What an address is counted as: an IPv4 address by itself, however it is written, an IPv6 address by its network of /64,
 * since whoever has one address of it has all. A port, as some proxies write it behind the address, is left out.
 */
export function networkOf(address: string): string {
  if (isIPv4(address)) return address;
  const bare = withoutPort(address);
  if (isIPv4(bare)) return bare;
  return isIPv6(bare) ? networkOfGroups(groupsOf(bare)) : UNKNOWN;
}

/** Reading an address takes twenty times as long as finding it again. Whatever was remembered is forgotten when it is too much. */
export function remembering(read: (address: string) => string): (address: string) => string {
  const known = new Map<string, string>();
  return (address) => {
    const found = known.get(address);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const network = read(address);
    known.set(address, network);
    return network;
  };
}

function withoutPort(address: string): string {
  if (address.startsWith('[')) return address.slice(1, address.indexOf(']'));
  const colon = address.indexOf(':');
  return colon !== -1 && colon === address.lastIndexOf(':') ? address.slice(0, colon) : address;
}

function networkOfGroups(groups: readonly number[]): string {
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xff_ff;
  if (isMapped) return groups.slice(6).flatMap((group) => [group >> 8, group & 0xff]).join('.');
  return `${groups.slice(0, NETWORK_GROUPS).map((group) => group.toString(16)).join(':')}::/64`;
}

/** The eight numbers of an IPv6 address, one or more of which may be left out as `::`. */
function groupsOf(address: string): number[] {
  const [text = ''] = address.split('%');
  const [front = [], back] = text.split('::').map((part) => part.split(':').filter((group) => group !== '').flatMap(numbersOf));
  if (back === undefined) return front;
  return [...front, ...Array.from({ length: GROUPS - front.length - back.length }, () => 0), ...back];
}

/** A group, or an IPv4 address in the place of the last two. */
function numbersOf(group: string): number[] {
  if (!group.includes('.')) return [Number.parseInt(group, 16)];
  const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
  return [(a << 8) | b, (c << 8) | d];
}
