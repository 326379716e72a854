import { annotatedCopy, Notes } from "@samapne/tabular";
import type { Ask, Told } from "../messages.ts";
import { blobOf } from "./blob.ts";
import { judgeFiles } from "./judge-files.ts";
import type { Post } from "./progress.ts";

const suffixes = { nb: "merknader", nn: "merknader", en: "notes" } as const;

/** Judges once more, taking note of every fault, and gives back one of the files with the notes written in. */
export async function copyFile(ask: Extract<Ask, { kind: "copy" }>, post: Post): Promise<Told> {
  const notes = new Notes(ask.language);
  const { report, inputs } = await judgeFiles(ask, post, notes);
  const input = inputs.find(({ name }) => name === ask.name);
  if (!input) throw new Error(`no input ${ask.name}`);
  const blob = await blobOf(annotatedCopy({ input, report, notes }), "application/octet-stream");
  // The copy of a file packed with gzip is unpacked.
  const unpacked = ask.name.replace(/\.gz$/i, "");
  const [, stem = unpacked, ending = ""] = /^(.*?)(\.[^.]*)?$/s.exec(unpacked) ?? [];
  return { kind: "file", blob, name: `${stem}-${suffixes[ask.language]}${ending}` };
}
