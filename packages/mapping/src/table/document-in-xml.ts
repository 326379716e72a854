import { readXml, unescaped } from "@samapne/tabular/reading";
import type { Members } from "./json-values.ts";

/** An element that is open: its members so far, and its text. */
interface OpenElement {
  readonly name: string;
  readonly members: Map<string, unknown[]>;
  text: string;
}

const deepest = 32;
const mostElements = 1_000_000;
/** Begins where a name may begin only, so that no text is read again and again. */
const attribute = /(?<=^|[\s"'])([^\s="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Pages and drawings have elements too, and no records. */
const noRecords = new Set(["html", "svg", "xbrl"]);

/**
 * An XML document as the objects of JSON: attributes and elements are members, elements of one name below each other a
 * list, and what holds nothing but text is that text. Undefined where it is no such document. A DOCTYPE is refused by the
 * scanner, so that there are no entities, and nothing outside is fetched.
 */
export async function documentInXml(bytes: Uint8Array): Promise<Members | undefined> {
  const top: OpenElement = { name: "", members: new Map(), text: "" };
  const open = [top];
  let isRecords = true;
  let count = 0;
  const handler = {
    open(name: string, attributes: string) {
      if (++count > mostElements || open.length > deepest) throw new RangeError("too much for records");
      isRecords &&= open.length > 1 || !noRecords.has(name.toLowerCase());
      const members = new Map<string, unknown[]>();
      for (const [, key = "", one, other = ""] of attributes.matchAll(attribute))
        if (!/^xmlns(?::|$)|^xsi:/.test(key)) add(members, key.replace(/^.*:/, ""), unescaped(one ?? other));
      open.push({ name, members, text: "" });
    },
    close() {
      const [one, holder] = [open.pop(), open.at(-1)];
      if (one && holder) add(holder.members, one.name, valueOf(one));
    },
    text(source: string, from: number, to: number, isLiteral: boolean) {
      const element = open.at(-1);
      const text = source.slice(from, to);
      if (element) element.text += isLiteral ? text : unescaped(text);
    },
    get isFull() {
      return false;
    },
  };
  try {
    await readXml(once(bytes), handler);
  } catch {
    return undefined;
  }
  return isRecords ? objectOf(top.members) : undefined;
}

function add(members: Map<string, unknown[]>, name: string, value: unknown): void {
  const before = members.get(name);
  if (before) before.push(value);
  else members.set(name, [value]);
}

function valueOf({ members, text }: OpenElement): unknown {
  const own = text.trim();
  if (members.size === 0) return own === "" ? null : own;
  if (own !== "") add(members, "value", own);
  return objectOf(members);
}

function objectOf(members: ReadonlyMap<string, readonly unknown[]>): Members {
  return Object.fromEntries([...members].map(([name, all]) => [name, all.length === 1 ? all[0] : all]));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
