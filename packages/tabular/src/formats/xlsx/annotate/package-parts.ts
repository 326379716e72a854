import type { Archive, ArchivePart } from "../../zip/archive.ts";

/** Changes to the parts of a package, gathered before it is copied. */
export class PackageChanges {
  readonly #archive: Archive;
  readonly #names: Set<string>;
  readonly #edits = new Map<string, (part: ArchivePart) => AsyncIterable<Uint8Array>>();
  readonly #late = new Map<string, (part: ArchivePart) => AsyncIterable<Uint8Array>>();
  readonly #added: { readonly name: string; readonly chunks: () => AsyncIterable<Uint8Array> }[] = [];

  constructor(archive: Archive) {
    this.#archive = archive;
    this.#names = new Set(archive.parts.map(({ name }) => name.toLowerCase()));
  }

  /** A name without a number where no part has it: some programs find a part by that name alone. */
  firstName(start: string, end: string): string {
    const name = start + end;
    if (this.#names.has(name.toLowerCase())) return this.freeName(start, end);
    this.#names.add(name.toLowerCase());
    return name;
  }

  /** A name that no part has, such as `xl/comments3.xml`; taken from then on. */
  freeName(start: string, end: string): string {
    let number = 1;
    while (this.#names.has(`${start}${number}${end}`.toLowerCase())) number++;
    const name = `${start}${number}${end}`;
    this.#names.add(name.toLowerCase());
    return name;
  }

  /** Changes a part. */
  edit({ name }: ArchivePart, edited: (part: ArchivePart) => AsyncIterable<Uint8Array>): void {
    this.#edits.set(name, edited);
  }

  /** Changes a part when all others have been copied. */
  editLast({ name }: ArchivePart, edited: (part: ArchivePart) => AsyncIterable<Uint8Array>): void {
    this.#late.set(name, edited);
  }

  /** Adds a part; it is asked for when those there were have been copied. */
  add(name: string, chunks: () => AsyncIterable<Uint8Array>): void {
    this.#added.push({ name, chunks });
  }

  /** All parts of the copy, in the order there was. */
  async *parts(): AsyncGenerator<{ readonly name: string; readonly chunks: AsyncIterable<Uint8Array> }> {
    const seen = new Set<string>();
    const late: ArchivePart[] = [];
    for (const part of this.#archive.parts) {
      if (part.isFolder || seen.has(part.name)) continue;
      seen.add(part.name);
      if (this.#late.has(part.name)) late.push(part);
      else yield { name: part.name, chunks: this.#edits.get(part.name)?.(part) ?? part.open() };
    }
    for (const part of late)
      yield { name: part.name, chunks: this.#late.get(part.name)?.(part) ?? part.open() };
    for (const { name, chunks } of this.#added) yield { name, chunks: chunks() };
  }
}

/** A part as text; undefined when it is larger than `most` bytes. */
export async function textOf(part: ArchivePart, most: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let [text, size] = ["", 0];
  for await (const chunk of part.open()) {
    size += chunk.length;
    if (size > most) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Text as the bytes of a part. */
export async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
