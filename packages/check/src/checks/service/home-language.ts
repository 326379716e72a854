import { languages } from "@samapne/core";
import type { ServiceCheck } from "../../check.ts";
import { type Exchange, headerOf, textOf } from "../../http/exchange.ts";
import { phrases } from "../../words/phrases.ts";

/** The page for people speaks the language that is asked for. */
export const homeLanguage: ServiceCheck = {
  id: "service.home_language",
  about: "service",
  level: 2,
  forms: ["api"],
  title: {
    nb: "Siden for mennesker er på språket det bes om",
    nn: "Sida for menneske er på språket det blir bede om",
    en: "The page for people is in the language asked for",
  },
  run: async ({ ask }, note) => {
    for (const language of languages) {
      const ways = [
        await ask(`/?lang=${language}`),
        await ask("/", { headers: { "accept-language": language } }),
      ];
      for (const exchange of ways) {
        if (exchange.status !== 200) continue;
        const told = headerOf(exchange, "content-language") ?? "";
        if (told !== language) note.fault(exchange, phrases.header("Content-Language", told, language));
        const written = languageIn(exchange);
        if (written !== language) note.fault(exchange, phrases.header("<html lang>", written, language));
        note.saw();
      }
    }
  },
};

function languageIn(exchange: Exchange): string {
  return /<html\b[^>]*\slang="?([a-z]+)/i.exec(textOf(exchange))?.[1] ?? "";
}
