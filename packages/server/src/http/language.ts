import { type Language, languages } from "@samapne/core";
import { acceptedLanguage } from "./accept.ts";

/** The language of an answer: `lang` in the query, then Accept-Language, then bokmål. */
export function languageOf(query: string, headers: Headers): Language {
  const asked = /(?:^|&)lang=(nb|nn|en)(?:&|$)/.exec(query)?.[1] as Language | undefined;
  return asked ?? acceptedLanguage(headers.get("accept-language"), languages) ?? "nb";
}
