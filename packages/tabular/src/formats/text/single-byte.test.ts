import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeSingleByte, type SingleByte, singleByteBytes, singleByteToUtf8 } from "./single-byte.ts";

const encodings = ["windows-1252", "macintosh", "ibm850"] as const satisfies readonly SingleByte[];

/** Stretches of ASCII of all lengths with letters between them, few or many, beginning anywhere in a block. */
const file = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.nat(200).map((length) => new Uint8Array(length).fill(0x61)),
        fc.uint8Array({ max: 255, maxLength: 40 }),
      ),
      { maxLength: 60 },
    ),
    fc.nat(9),
  )
  .map(([parts, from]) =>
    Uint8Array.from(parts.flatMap((part) => part.flatMap((bytes) => [...bytes]))).subarray(from),
  );

test("a letter means the same wherever it stands, and in UTF-8 what it means as text", () => {
  for (const encoding of encodings)
    fc.assert(
      fc.property(file, (bytes) => {
        const text = decodeSingleByte(encoding, bytes);
        expect(text).toBe(
          Array.from(bytes, (byte) => decodeSingleByte(encoding, Uint8Array.of(byte))).join(""),
        );
        expect(singleByteToUtf8(encoding)(bytes)).toEqual(new TextEncoder().encode(text));
        expect(singleByteBytes(encoding, text)).toEqual(Uint8Array.from(bytes));
      }),
    );
});
