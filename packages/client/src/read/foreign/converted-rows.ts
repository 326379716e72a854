import type { AnyRow } from "@samapne/core";
import { checkMapping, type ConversionRequest, openConversion, type Outcome } from "@samapne/mapping";
import { ReadError } from "@samapne/tabular";
import { ApiError } from "../../api-error.ts";
import { lostLetters, otherDataset, severalFiles } from "./words.ts";

/** Rows a mapping made; with the last of them, what became of every row of the file. */
export interface ConvertedRows {
  readonly rows: readonly AnyRow[];
  readonly conversion?: Outcome;
}

/**
 * The rows of a file as `convert` makes them. An `ApiError` for a mapping that cannot be used, a file that is not of its
 * kind, and one of which it reads a part only.
 */
export async function* convertedRows(
  request: ConversionRequest,
  address: string,
): AsyncGenerator<ConvertedRows> {
  const { mapping, dataset } = request;
  if (mapping.dataset !== dataset.id)
    throw new ApiError("invalid_request", address, { detail: otherDataset(mapping.dataset) });
  const [problem] = checkMapping(mapping, dataset);
  if (problem !== undefined) throw new ApiError("invalid_request", address, { detail: problem.text });
  try {
    const conversion = await openConversion(request);
    // Known before any row is read.
    if (conversion.outcome().unreadAlike !== undefined)
      throw new ApiError("incomplete", address, { detail: severalFiles });
    for await (const rows of conversion.rows) yield { rows };
    const outcome = conversion.outcome();
    if (outcome.text?.encoding === "utf-8 (broken)")
      throw new ApiError("not_a_table", address, { detail: lostLetters });
    if (outcome.morePages === true) throw new ApiError("incomplete", address);
    yield { rows: [], conversion: outcome };
  } catch (cause) {
    if (!(cause instanceof ReadError)) throw cause;
    throw new ApiError("not_a_table", address, { detail: cause.text, cause });
  }
}
