import { tableRows } from "../table-rows.ts";
import type { GivenRows, Target } from "../target.ts";
import { convertedRows } from "./converted-rows.ts";
import { unlessDeep } from "./unless-deep.ts";
import { wholeAnswer } from "./whole-answer.ts";

/** The rows of what a stranger made in a form of his own. */
export async function* foreignRows(target: Target): AsyncGenerator<GivenRows> {
  try {
    yield* rowsOf(target);
  } catch (cause) {
    throw unlessDeep(cause, target.base);
  }
}

/**
 * The rows of whatever an address answers with: a file in any format that tables are read in, or the pages of a service.
 * With a mapping they are converted; without one the file must be one of the dataset. Nothing is given before all of it
 * is here.
 */
async function* rowsOf(target: Target): AsyncGenerator<GivenRows> {
  const { dataset, mapping, now } = target;
  const { input, source, end } = await wholeAnswer(target);
  const { address } = source;
  const bytes = { input, broken: () => undefined, end: async () => undefined };
  try {
    const from = { address, mayBeEmpty: false, unfit: "not_a_table" } as const;
    const given =
      mapping === undefined
        ? tableRows(dataset, bytes, from)
        : convertedRows({ input, mapping, dataset, now }, address);
    let begins = true;
    for await (const rows of given) {
      yield { level: 1, ...source, begins, ...rows };
      begins = false;
    }
    if (begins) yield { level: 1, ...source, begins, rows: [] };
  } finally {
    await end();
  }
}
