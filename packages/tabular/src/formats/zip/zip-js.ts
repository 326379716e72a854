import {
  type Entry,
  ERR_UNSUPPORTED_COMPRESSION,
  type FileEntry,
  ZipReader,
} from "@zip.js/zip.js/lib/zip-core-reader.js";
import type { RandomAccess } from "../../input.ts";
import { ReadError } from "../../read-error.ts";
import { piecesOf, readableOf } from "../streams.ts";
import { damagedArchive, encryptedFile, packedOtherwise, tooManyParts } from "./archive-errors.ts";
import type { Archive, ArchivePart } from "./archive.ts";
import { bounded, mostParts } from "./bounds.ts";
import { partKeeper } from "./kept-parts.ts";

/** The native streams of the platform do the unpacking, in this thread. */
const options = {
  useWebWorkers: false,
  useCompressionStream: true,
  checkSignature: true,
  checkOverlappingEntry: true,
  // What the directory says counts, and the checksum tells whether it is true: some programs flag names in one place only.
  checkLocalDirectory: false,
  filenameValidation: "tolerant",
} as const;

/** Opens a zip archive. The only file that knows zip.js. Throws a `ReadError` when it is damaged, or holds too much. */
export async function openArchive(source: RandomAccess): Promise<Archive> {
  const parts: ArchivePart[] = [];
  const keep = partKeeper();
  try {
    for await (const entry of new ZipReader(await readerOf(source), options).getEntriesGenerator()) {
      if (parts.length >= mostParts) throw tooManyParts();
      parts.push(partOf(entry, keep));
    }
  } catch (error) {
    throw asReadError(error);
  }
  return { parts };
}

/** What zip.js asks of its readers. */
interface ZipSource {
  readonly size: number;
  readUint8Array(from: number, length: number): Promise<Uint8Array>;
  createReadable(range: { readonly offset?: number; readonly size?: number }): ReadableStream<Uint8Array>;
}

type ZipSourceType = ConstructorParameters<typeof ZipReader>[0];

const pieceSize = 256 * 1024;

async function readerOf(source: RandomAccess): Promise<ZipSourceType> {
  const total = await source.size();
  const readUint8Array = (from: number, length: number) =>
    source.read(Math.min(from, total), Math.min(from + length, total));
  const reader: ZipSource = {
    size: total,
    readUint8Array,
    createReadable: ({ offset = 0, size = total - offset }) => {
      let at = offset;
      return new ReadableStream({
        pull: async (controller) => {
          const piece = await readUint8Array(at, Math.min(pieceSize, offset + size - at));
          at += piece.length;
          if (piece.length > 0) controller.enqueue(piece);
          if (piece.length === 0 || at >= offset + size) controller.close();
        },
      });
    },
  };
  return reader as unknown as ZipSourceType;
}

function partOf(entry: Entry, keep: ReturnType<typeof partKeeper>): ArchivePart {
  return {
    // Some programs on Windows write the paths as Windows does (APPNOTE 4.4.17 wants forward slashes).
    name: entry.filename.replaceAll("\\", "/"),
    size: entry.uncompressedSize,
    packed: entry.compressedSize,
    isFolder: entry.directory,
    isEncrypted: entry.encrypted,
    open: keep(() => bounded(bytesOf(entry as FileEntry), () => entry.compressedSize)),
  };
}

async function* bytesOf(entry: FileEntry): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw encryptedFile();
  try {
    yield* piecesOf((into) => entry.getData(into, options));
  } catch (error) {
    throw asReadError(error);
  }
}

function asReadError(error: unknown): ReadError {
  if (error instanceof ReadError) return error;
  return error instanceof Error && error.message === ERR_UNSUPPORTED_COMPRESSION
    ? packedOtherwise()
    : damagedArchive();
}

/** A file to be put into an archive. */
export interface NewPart {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Put in as it is, not packed. */
  readonly isStored?: boolean;
}

/** The same bytes whenever and wherever it is written: DOS knows local time only, and this is its first day. */
const firstDay = new Date(1980, 0, 1);

/** Writes a zip archive piece by piece; each part is asked for when those before it are written. */
export async function* writeArchive(parts: AsyncIterable<NewPart>): AsyncGenerator<Uint8Array> {
  const { ZipWriter } = await import("@zip.js/zip.js/lib/zip-core-writer.js");
  yield* piecesOf(async (into) => {
    const writer = new ZipWriter(into, {
      useWebWorkers: false,
      useCompressionStream: true,
      extendedTimestamp: false,
      lastModDate: firstDay,
      // Without this each part is announced as larger than 4 GiB, because its size is not known yet; readers stumble over it.
      zip64: false,
    });
    for await (const { name, chunks, isStored } of parts)
      await writer.add(name, readableOf(chunks), isStored ? { level: 0 } : {});
    await writer.close();
  });
}
