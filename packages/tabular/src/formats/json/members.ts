import { openValue } from "./open-value.ts";

const [quote, comma, colon, opens, closes] = [0x22, 0x2c, 0x3a, 0x7b, 0x7d];
const isBlank = (byte: number | undefined) =>
  byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

/** Where a value stands in a text: from its first byte to after its last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The members of a JSON object, by their keys as they are written between the quotation marks; undefined when it is no object that can be taken apart, or a key stands twice. */
export function membersOf(bytes: Uint8Array, within: Stretch): ReadonlyMap<string, Stretch> | undefined {
  const past = (from: number) => {
    let at = from;
    while (at < within.to && isBlank(bytes[at])) at++;
    return at;
  };
  const members = new Map<string, Stretch>();
  let at = past(within.from);
  if (bytes[at] !== opens) return undefined;
  at = past(at + 1);
  if (bytes[at] === closes) return past(at + 1) === within.to ? members : undefined;
  for (;;) {
    if (at >= within.to || bytes[at] !== quote) return undefined;
    const key = valueAt(bytes, at, within.to);
    if (!key) return undefined;
    at = past(key.to);
    if (bytes[at] !== colon) return undefined;
    const value = valueAt(bytes, past(at + 1), within.to);
    if (!value || value.to === value.from) return undefined;
    const name = decoder.decode(bytes.subarray(key.from + 1, key.to - 1));
    if (members.has(name)) return undefined;
    members.set(name, value);
    at = past(value.to);
    if (bytes[at] === closes) return past(at + 1) === within.to ? members : undefined;
    if (bytes[at] !== comma) return undefined;
    at = past(at + 1);
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function valueAt(bytes: Uint8Array, from: number, end: number): Stretch | undefined {
  if (from >= end) return undefined;
  const to = openValue(bytes[from] as number).end(bytes.subarray(0, end), from);
  return to < 0 ? undefined : { from, to };
}
