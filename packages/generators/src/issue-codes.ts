import { catalogue, type IssueCode } from "@samapne/core";

/** All issue codes that begin with a word and a dot, such as `suppression`. */
export const issueCodesOf = (word: string): readonly IssueCode[] =>
  (Object.keys(catalogue) as IssueCode[]).filter((code) => code.startsWith(`${word}.`));
