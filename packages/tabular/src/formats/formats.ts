import { csv } from "./csv/csv.ts";
import type { Format } from "./format.ts";

/** The formats, in the order they are asked whether a file is theirs. */
export const formats: readonly Format[] = [csv];
