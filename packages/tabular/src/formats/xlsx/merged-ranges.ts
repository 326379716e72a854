import type { Merge } from "../sheet/merges.ts";
import { readXml } from "../xml/read-xml.ts";
import type { XmlHandler } from "../xml/scan.ts";
import { attribute } from "../xml/text.ts";
import type { ArchivePart } from "../zip/archive.ts";
import { columnOf } from "./sheet-rows.ts";

/** Merged cells are told after the rows; only sheets up to this size, which people made, are read twice for them. */
const largestLookedAt = 16 * 1024 * 1024;
const mostMerges = 10_000;

/** The merged cells of a sheet; none for a sheet no person can have made. */
export async function mergedRanges(part: ArchivePart): Promise<readonly Merge[]> {
  if (part.size > largestLookedAt || !(await mentions(part, "mergeCell"))) return [];
  const reader = new MergeReader();
  await readXml(part.open(), reader);
  return reader.merges;
}

/** Does the word stand anywhere in a part? */
async function mentions(part: ArchivePart, word: string): Promise<boolean> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of part.open()) {
    const text = rest + decoder.decode(chunk, { stream: true });
    if (text.includes(word)) return true;
    rest = text.slice(-word.length);
  }
  return false;
}

const rangeOf = attribute("ref");

class MergeReader implements XmlHandler {
  readonly merges: Merge[] = [];

  open(name: string, attributes: string): void {
    const range = name === "mergeCell" ? (rangeOf(attributes) ?? "") : "";
    const places = /^([A-Za-z]+)(\d+):([A-Za-z]+)(\d+)$/.exec(range);
    if (!places || this.merges.length >= mostMerges) return;
    const [, left = "", top, right = "", bottom] = places;
    this.merges.push({
      range,
      rows: [Number(top), Number(bottom)],
      columns: [columnOf(left), columnOf(right)],
    });
  }

  close(): void {
    // Ranges have no content.
  }

  text(): void {
    // Nor text.
  }
}
