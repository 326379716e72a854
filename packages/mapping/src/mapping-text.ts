import type { Mapping } from "./file/mapping.ts";
import type { MappingNote, ReadMapping } from "./yaml.ts";

/** Reads the text of a mapping (YAML 1.2, or JSON) and checks its shape; what is wrong comes with its line. */
export async function readMappingText(text: string): Promise<ReadMapping> {
  const { readMapping } = await import("./yaml.ts");
  return readMapping(text);
}

/** A mapping as YAML that people can read, with remarks above what they are about. */
export async function mappingText(mapping: Mapping, notes: readonly MappingNote[] = []): Promise<string> {
  const { writeMapping } = await import("./yaml.ts");
  return writeMapping(mapping, notes);
}
