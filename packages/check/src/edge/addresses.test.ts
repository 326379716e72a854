import { describe, expect, test } from "vitest";
import { classOf } from "./addresses.ts";

describe("an address", () => {
  test.each(["8.8.8.8", "193.213.112.4", "2a02:c0::1", "2001:700::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8"])(
    "of the internet may be asked: %s",
    (address) => expect(classOf(address)).toBe("public"),
  );

  test.each([
    "127.0.0.1",
    "127.8.9.1",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "100.64.0.1",
    "::1",
    "fd12:3456::1",
    "fc00::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "64:ff9b::10.0.0.1",
  ])("of this machine or its network only when that is allowed: %s", (address) =>
    expect(classOf(address)).toBe("private"),
  );

  test.each([
    "0.0.0.0",
    "0.1.2.3",
    "169.254.169.254",
    "169.254.0.1",
    "100.100.100.200",
    "192.0.0.8",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.255",
    "255.255.255.255",
    "240.0.0.1",
    "::",
    "fe80::1",
    "fe80::1%eth0",
    "ff02::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "fd00:ec2::254",
    "2001::1",
    "::ffff:169.254.169.254",
    "64:ff9b::a9fe:a9fe",
    "::ffff:0.0.0.0",
    "::127.0.0.1",
    "64:ff9b:1::1",
    "4000::1",
    "",
    "localhost",
    "127.1",
    "0x7f000001",
    "2130706433",
    "1.2.3.4.5",
  ])("of nobody is never asked: %s", (address) => expect(classOf(address)).toBe("forbidden"));
});
