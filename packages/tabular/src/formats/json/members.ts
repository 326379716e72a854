import { openValue } from "./open-value.ts";

const [quote, comma, colon, opens, closes] = [0x22, 0x2c, 0x3a, 0x7b, 0x7d];
const isBlank = (byte: number | undefined) =>
  byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

/** Where a value stands in a text: from its first byte to after its last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The members of a JSON object, by their keys; undefined when it is no object that can be taken apart, or a key stands twice and may not. */
export function membersOf(
  all: Uint8Array,
  within: Stretch,
  { mayRepeat = false } = {},
): ReadonlyMap<string, Stretch> | undefined {
  const bytes = within.to < all.length ? all.subarray(0, within.to) : all;
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
    const key = valueAt(bytes, at);
    if (!key) return undefined;
    at = past(key.to);
    if (bytes[at] !== colon) return undefined;
    const value = valueAt(bytes, past(at + 1));
    if (!value || value.to === value.from) return undefined;
    const name = keyOf(decoder.decode(bytes.subarray(key.from, key.to)));
    if (name === undefined || (members.has(name) && !mayRepeat)) return undefined;
    members.set(name, value);
    at = past(value.to);
    if (bytes[at] === closes) return past(at + 1) === within.to ? members : undefined;
    if (bytes[at] !== comma) return undefined;
    at = past(at + 1);
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** A key without its quotation marks and escapes; undefined when it is no JSON. */
function keyOf(json: string): string | undefined {
  if (!json.includes("\\")) return json.slice(1, -1);
  try {
    return String(JSON.parse(json));
  } catch {
    return undefined;
  }
}

function valueAt(bytes: Uint8Array, from: number): Stretch | undefined {
  if (from >= bytes.length) return undefined;
  const to = openValue(bytes[from] as number).end(bytes, from);
  return to < 0 ? undefined : { from, to };
}
