import { BlockList, isIP } from "node:net";

/** Whom an address belongs to: anybody on the internet, this machine or its own network, or nobody one may ask. */
export type AddressClass = "public" | "private" | "forbidden";

/** Addresses of one's own machine and network (RFC 1122, 1918, 4193, 6598). */
const own = listOf([
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["100.64.0.0", 10],
  ["::1", 128],
  ["fc00::", 7],
]);

/**
 * Addresses that are never asked, whatever is allowed: "this network", link-local with the metadata services of cloud
 * machines, documentation, benchmarks, multicast, reserved (IANA special-purpose registries; RFC 6890).
 */
const never = listOf([
  ["0.0.0.0", 8],
  ["169.254.0.0", 16],
  ["100.100.100.200", 32],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
  ["fd00:ec2::254", 128],
  ["fe80::", 10],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
]);

/** Of IPv6 only what has been given out as unicast is public. */
const given = listOf([["2000::", 3]]);

function listOf(subnets: readonly (readonly [net: string, prefix: number])[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, net.includes(":") ? "ipv6" : "ipv4");
  return list;
}

/** The class of an IP address as text; what is no address is forbidden. An IPv4 address in IPv6's clothes is that address. */
export function classOf(address: string): AddressClass {
  const version = isIP(address);
  if (version === 0 || address.includes("%")) return "forbidden";
  if (version === 4) return classIn(address, "ipv4");
  const inside = ipv4In(address);
  if (inside !== undefined) return classIn(inside, "ipv4");
  return classIn(address, "ipv6");
}

function classIn(address: string, family: "ipv4" | "ipv6"): AddressClass {
  if (never.check(address, family)) return "forbidden";
  if (own.check(address, family)) return "private";
  return family === "ipv4" || given.check(address, family) ? "public" : "forbidden";
}

/** The IPv4 address in one that is mapped (`::ffff:0:0/96`) or translated (`64:ff9b::/96`, RFC 6052). */
function ipv4In(address: string): string | undefined {
  // The platform writes every IPv6 address in one way (RFC 5952), hexadecimal to its end.
  const host = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const tail = /^(?:::ffff:|64:ff9b::)(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/.exec(host);
  if (tail === null) return undefined;
  const number = Number.parseInt(tail[1] ?? "0", 16) * 65_536 + Number.parseInt(tail[2] ?? "0", 16);
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join(".");
}
