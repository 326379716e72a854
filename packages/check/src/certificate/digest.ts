import { createHash } from "node:crypto";

/** SHA-256 of bytes or text (as UTF-8), as 64 hexadecimal digits. */
export function digestOf(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The same of bytes that come piece by piece, and how many there were. */
export function digester() {
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    add: (piece: Uint8Array): void => {
      hash.update(piece);
      bytes += piece.length;
    },
    end: () => ({ bytes, sha256: hash.digest("hex") }),
  };
}
