import { type NewPart, writeArchive } from "./zip-js.ts";

/** A zip archive of texts. */
export async function archiveOf(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeArchive(newParts(parts))) chunks.push(chunk);
  return Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
}

async function* newParts(parts: Readonly<Record<string, string | Uint8Array>>): AsyncGenerator<NewPart> {
  for (const [name, content] of Object.entries(parts)) yield { name, chunks: once(content) };
}

async function* once(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof content === "string" ? new TextEncoder().encode(content) : content;
}
