import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

/** Words that name what another word names already, or have another form here, with the word to use. */
const others = {
  nb: {
    levering: "leveranse",
    sjekk: "kontroller",
    sjekke: "kontrollere",
    sjekker: "kontrollerer",
    sjekkes: "kontrolleres",
    sjekket: "kontrollert",
    hermetegn: "anførselstegn",
    felter: "felt",
    sifre: "siffer",
    cella: "cellen",
    adressa: "adressen",
    grensen: "grensa",
    webserver: "nettjener",
    webserveren: "nettjeneren",
    mellomtjener: "proxy",
  },
  nn: {
    levering: "leveranse",
    sjekk: "kontroller",
    sjekkar: "kontrollerer",
    sjekka: "kontrollert",
    sjekkast: "kontrollerast",
    kolonna: "kolonnen",
    kolonner: "kolonnar",
    kolonnene: "kolonnane",
    numra: "nummera",
    gjaldt: "galdt",
    også: "òg",
    webtenar: "nettenar",
    webtenaren: "nettenaren",
    mellomtenar: "proxy",
  },
} as const;

/** Every text of a language in the sources, and the guides, with where it stands. */
function texts(language: keyof typeof others): { at: string; text: string }[] {
  const files = globSync(["packages/*/src/**/*.ts", "docs/src/**/*.ts", `docs/guides/${language}/*.md`], {
    cwd: root,
  });
  return files.flatMap((file) => {
    const source = readFileSync(join(root, file), "utf8");
    if (file.endsWith(".md")) return source.split("\n").map((text) => ({ at: file, text }));
    const [table = ""] = source.match(new RegExp(`^const ${language}\\b[^]*?^\\};`, "mu")) ?? [];
    return [...source.matchAll(new RegExp(`\\b${language}:\\s*(["\`])(.*?)\\1,?$`, "gmu"))]
      .map(([, , text = ""]) => text)
      .concat(table.split("\n"))
      .map((text) => ({ at: file, text }));
  });
}

describe.each(["nb", "nn"] as const)("the words in %s", (language) => {
  it.each(Object.entries(others[language]))("say one thing with one word: not %s but %s", (word) => {
    const found = new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, "iu");
    expect(texts(language).filter(({ text }) => found.test(text))).toEqual([]);
  });
});
