import { describe, expect, test } from 'vitest';
import { networkOf } from './address';

describe('an address is counted', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:0207', '192.0.2.7'],
    ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:51234', '192.0.2.7'],
    ['[::ffff:192.0.2.7]:51234', '192.0.2.7'],
  ])('by itself when it is IPv4: %s', (address, counted) => {
    expect(networkOf(address)).toBe(counted);
  });

  test.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::192.0.2.7', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::1]:443', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['2001:db8:1:3::', '2001:db8:1:3::/64'],
  ])('by its network of /64 when it is IPv6, however it is written: %s', (address, counted) => {
    expect(networkOf(address)).toBe(counted);
  });

  test.each(['', 'unknown', '_hidden', '300.1.1.1', '1.2.3', '[', '[::1', 'a:b', '192.0.2.7, 192.0.2.8', 'x'.repeat(5_000)])('together with all that are none: %s', (text) => {
    expect(networkOf(text)).toBe(text === '[::1' ? '0:0:0:0::/64' : 'unknown');
  });
});
