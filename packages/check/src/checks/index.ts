import type { CheckGroup } from "../check.ts";
import { answers } from "./answers/index.ts";
import { caching } from "./caching/index.ts";
import { catalogue } from "./catalogue/index.ts";
import { changes } from "./changes/index.ts";
import { cors } from "./cors/index.ts";
import { description } from "./description/index.ts";
import { disclosure } from "./disclosure/index.ts";
import { filters } from "./filters/index.ts";
import { forms } from "./forms/index.ts";
import { methods } from "./methods/index.ts";
import { paging } from "./paging/index.ts";
import { refusals } from "./refusals/index.ts";
import { rows } from "./rows/index.ts";
import { service } from "./service/index.ts";
import { transport } from "./transport/index.ts";

/** Every check, in the order of reports: first what concerns persons and rows, last what looks at all that was asked. */
export const checkGroups: readonly CheckGroup[] = [
  disclosure,
  rows,
  forms,
  answers,
  paging,
  filters,
  changes,
  methods,
  caching,
  refusals,
  cors,
  service,
  description,
  catalogue,
  transport,
];
