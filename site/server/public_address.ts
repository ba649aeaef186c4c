import ipaddr from 'ipaddr.js';

/** All IPv6 that is handed out for the public internet (IANA IPv6 address space registry). */
const kGlobalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

export interface AddressPolicy {
  /** For tests against servers of their own. */
  allowLoopback: boolean;
}

/**
 * Whether the server may connect to this IP address: public unicast only. Everything that the IANA
 * special-purpose registries list (private, loopback, link-local, carrier-grade NAT, multicast,
 * documentation) is out, and so is every IPv6 form that carries an IPv4 address inside (mapped,
 * NAT64, 6to4, Teredo), because it may lead to any of them.
 */
export function mayConnectTo(address: string, policy: AddressPolicy): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (range === 'loopback') return policy.allowLoopback;
  if (range !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(kGlobalUnicast);
}
