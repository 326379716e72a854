import { firstBytes, guarded } from "@samapne/tabular/reading";
import type { Input } from "@samapne/tabular";

const separator = 0x1e;

/** A sequence of JSON texts, each begun with a sign of its own (RFC 7464, RFC 8142), as lines without it. Other files stay. */
export async function withoutSeparators(input: Input): Promise<Input> {
  const { bytes } = await firstBytes(guarded(input), 1);
  if (bytes[0] !== separator) return input;
  return {
    name: input.name,
    ...(input.packedIn ? { packedIn: input.packedIn } : {}),
    async *open() {
      for await (const chunk of input.open()) yield chunk.filter((byte) => byte !== separator);
    },
  };
}
