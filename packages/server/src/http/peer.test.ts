import { expect, test } from "vitest";
import { clientBehindProxy, clientOf, ofOneClient } from "./peer.ts";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["::FFFF:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:0001:2::ffff", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["[2001:db8:1:2::9]:4711", "2001:db8:1:2::/64"],
  ["::1", "0:0:0:0::/64"],
  ["unknown", "unknown"],
  ["", ""],
  ["192.0.2.7:80", "192.0.2.7:80"],
])("the limits count %s as %s", (address, client) => {
  expect(ofOneClient(address)).toBe(client);
});

test("addresses of one network of IPv6 are one client, also behind a proxy; what a platform says is taken as it is", () => {
  const peer = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
  expect(clientOf(peer("2001:db8::1"))).toBe(clientOf(peer("2001:db8::ffff:2")));
  expect(clientOf(peer("2001:db8::1"))).not.toBe(clientOf(peer("2001:db8:0:1::1")));
  const proxied = (address: string) =>
    new Request("http://localhost/", { headers: { "x-forwarded-for": `1.1.1.1, ${address}` } });
  expect(clientBehindProxy(proxied("2001:db8::7"), undefined)).toBe(clientOf(peer("2001:db8::1")));
  expect([clientOf({ client: "2001:db8::1" }), clientOf(undefined)]).toEqual(["2001:db8::1", "somebody"]);
});
