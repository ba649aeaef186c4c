import { describe, expect, it } from 'vitest';
import { mayConnectTo } from '../../site/server/public_address.ts';

const kPublic = ['93.184.215.14', '1.1.1.1', '2606:4700:4700::1111', '2a00:1450:4001:81c::200e'];

const kLoopback = ['127.0.0.1', '127.255.255.254', '::1'];

const kElsewhere = {
  'unspecified IPv4': '0.0.0.0',
  'this network': '0.1.2.3',
  'unspecified IPv6': '::',
  'private 10/8': '10.1.2.3',
  'private 172.16/12': '172.31.255.255',
  'private 192.168/16': '192.168.0.1',
  'link-local with cloud metadata': '169.254.169.254',
  'carrier-grade NAT': '100.64.0.1',
  'multicast IPv4': '239.255.255.250',
  broadcast: '255.255.255.255',
  'reserved IPv4': '240.0.0.1',
  benchmarking: '198.18.0.1',
  documentation: '203.0.113.7',
  'protocol assignments': '192.0.0.8',
  'unique local': 'fd00::1',
  'link-local IPv6': 'fe80::1',
  'link-local IPv6 with zone': 'fe80::1%eth0',
  'site-local': 'fec0::1',
  'multicast IPv6': 'ff02::1',
  'IPv4-mapped private': '::ffff:10.0.0.1',
  'IPv4-mapped loopback in hexadecimal': '::ffff:7f00:1',
  'IPv4-mapped public': '::ffff:1.1.1.1',
  'IPv4-compatible': '::7f00:1',
  'IPv4-translated': '::ffff:0:127.0.0.1',
  NAT64: '64:ff9b::7f00:1',
  'local NAT64': '64:ff9b:1::a00:1',
  '6to4': '2002:7f00:1::',
  Teredo: '2001:0:4136:e378:8000:63bf:3fff:fdd2',
  'documentation IPv6': '2001:db8::1',
  discard: '100::1',
  'not handed out': '4000::1',
  'not an address': 'example.org',
  empty: '',
};

describe('mayConnectTo', () => {
  it.each(kPublic)('lets %s through', (address) => {
    expect(mayConnectTo(address, { allowLoopback: false })).toBe(true);
  });

  it.each(kLoopback)('lets loopback %s through only when told to', (address) => {
    expect(mayConnectTo(address, { allowLoopback: false })).toBe(false);
    expect(mayConnectTo(address, { allowLoopback: true })).toBe(true);
  });

  it.each(Object.entries(kElsewhere))('refuses %s', (_name, address) => {
    expect(mayConnectTo(address, { allowLoopback: true })).toBe(false);
  });
});
