import { expect, test } from "vitest";
import { nextAddress } from "./next-address.ts";

test.each<readonly [next: string, there: string | undefined]>([
  ["?p=3", "https://a.example/x?p=3"],
  ["/y", "https://a.example/y"],
  ["http://a.example/y", "https://a.example/y"],
  ["http://a.example:8080/y", undefined],
  ["https://b.example/y", undefined],
  ["?p=2", undefined],
  ["file:///etc/passwd", undefined],
  ["http://[", undefined],
])("from https://a.example/x?p=2 the link %s leads to %s", (next, there) => {
  const address = "https://a.example/x?p=2";
  expect(nextAddress(next, address, new Set([address]))).toBe(there);
});
