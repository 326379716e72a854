import type { Input } from "@samapne/tabular";

/** A file of the reader's machine as input for the engine: read in pieces, or at any place. */
export function inputOf(file: Blob, name: string): Input {
  return {
    name,
    open: () => piecesOf(file),
    at: {
      size: () => Promise.resolve(file.size),
      read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
    },
  };
}

/** Not `for await` over the stream: Safari's streams are not iterable. */
async function* piecesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    reader.releaseLock();
  }
}
