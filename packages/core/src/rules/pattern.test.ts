import { celEnv, parse, plan } from "@bufbuild/cel";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkPortablePattern, isPortablePattern } from "./pattern.ts";

test.each([
  "^SN[0-9]{1,6}$",
  "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
  "^\\d+/\\d+(/\\d+){0,2}$",
  "^[a-z]+(-[a-z]+)*$",
  "^(?:[a-z]+-)*$",
  "^(NO1|NO2|total)$",
  "^[^@]+@[^@]+$",
  "^70705\\d{13}$",
  "[æøå\u{1F3E2}]",
  "^a|^b*",
  "[-a]|[a-]|[a\\-b]|[a^]",
  "",
])("%s is portable", (pattern) => {
  expect(() => checkPortablePattern(pattern, "p")).not.toThrow();
  expect(isPortablePattern(pattern)).toBe(true);
});

test.each([
  [
    "^.*$",
    "at character 2, the point differs between languages at line breaks: write a class such as [^;], or \\. for the sign itself",
  ],
  [
    "(a)\\1",
    "at character 4, \\1 is not allowed: only \\d \\D \\w \\W \\t \\n \\r and escaped signs are the same in every language",
  ],
  [
    "\\bfoo",
    "at character 1, \\b is not allowed: only \\d \\D \\w \\W \\t \\n \\r and escaped signs are the same in every language",
  ],
  [
    "\\s",
    "at character 1, \\s is not allowed: only \\d \\D \\w \\W \\t \\n \\r and escaped signs are the same in every language",
  ],
  [
    "\\p{L}",
    "at character 1, \\p is not allowed: only \\d \\D \\w \\W \\t \\n \\r and escaped signs are the same in every language",
  ],
  ["a(?=b)", "at character 4, after (? only : is allowed: no lookaround, names or flags"],
  ["(?<year>\\d)", "at character 3, after (? only : is allowed: no lookaround, names or flags"],
  ["(?i)a", "at character 3, after (? only : is allowed: no lookaround, names or flags"],
  ["a+?", "at character 3, two quantifiers after each other, lazy and possessive ones too, are not allowed"],
  ["a{1001}", "at character 2, expected {n}, {n,} or {n,m} up to 1000, or \\{ for the sign itself"],
  ["a{2,1}", "at character 2, expected {n}, {n,} or {n,m} up to 1000, or \\{ for the sign itself"],
  ["^(a{100}){11}$", "nested quantifiers repeat a part more than 1000 times"],
  ["[[:alpha:]]", "at character 2, write \\[ for the sign itself; named classes are not allowed"],
  ["[a&&b]", "at character 3, && in a class is not allowed"],
  ["[z-a]", "at character 5, expected a range such as a-z, or \\- for the sign itself"],
  ["[a-c-e]", "at character 5, write \\- for the sign itself"],
  ["[]", "at character 3, an empty class is not allowed; write \\] for the sign itself"],
  ["[a", "at character 3, expected ]"],
  ["(a", "at character 3, expected )"],
  ["a)", "at character 2, found ) without ("],
  ["*", "at character 1, found * with nothing to repeat"],
  ["^*", "at character 3, ^ cannot be repeated"],
  ["a}", "at character 2, write \\} for the sign itself"],
  ["a*b", "with * + or {n,} it must begin with ^, or long texts take too long"],
  ["a".repeat(1001), "it has 1001 characters, expected at most 1000"],
  ["(".repeat(100), "at character 61, groups are nested deeper than 60 levels"],
])("%s is not portable", (pattern, problem) => {
  expect(() => checkPortablePattern(pattern, "p")).toThrow(
    `p: the pattern ${JSON.stringify(pattern)} is not portable: ${problem}`,
  );
  expect(isPortablePattern(pattern)).toBe(false);
});

test.each([
  "^(a+)+$",
  "^[^a]+b$",
  "^(a|a)*$",
  "^(a|b|ab)*$",
  "^(a*)*$",
  "^a*a*$",
  "^(a?){50}a{50}$",
  "^(ab?b?)*c",
  `^${"a?".repeat(30)}$`,
  "^(a{0,99}){2}a{9}$",
])("%s could make a backtracking engine hang", (pattern) => {
  expect(() => checkPortablePattern(pattern, "p")).toThrow("a text could be read in too many ways");
});

const pieces = [
  "a",
  "b",
  "ø",
  "\u{1F3E2}",
  "1",
  "-",
  "\\d",
  "\\W",
  "\\.",
  "[ab]",
  "[^a-f]",
  "[\\w-]",
  "^",
  "$",
  "|",
  "(",
  "(?:",
  ")",
  "*",
  "+",
  "?",
  "{2}",
  "{1,3}",
  "{0,}",
  "\n",
  "]",
  "/",
  "\\-",
  ".",
];
const patterns = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((chosen) => chosen.join(""));
const texts = fc
  .array(fc.constantFrom("a", "b", "ø", "\u{1F3E2}", "1", "-", ".", "\n", "\u2028", "/"), { maxLength: 8 })
  .map((chosen) => chosen.join(""));

test("a portable pattern is the same for RE2 and JavaScript", () => {
  const re2 = plan(celEnv(), parse("text.matches(pattern)"));
  const seen = { true: 0, false: 0 };
  fc.assert(
    fc.property(
      patterns.filter(isPortablePattern),
      fc.array(texts, { minLength: 3, maxLength: 3 }),
      (pattern, candidates) => {
        const compiled = new RegExp(pattern, "u");
        for (const text of candidates) {
          const answer = compiled.test(text);
          expect(re2({ text, pattern }), JSON.stringify([pattern, text])).toBe(answer);
          seen[`${answer}`] += 1;
        }
      },
    ),
    { seed: 20_251_124, numRuns: 2000 },
  );
  expect(Math.min(seen.true, seen.false)).toBeGreaterThan(500);
});

test("a portable pattern is quick on long texts that nearly fit", () => {
  const slow: string[] = [];
  fc.assert(
    fc.property(patterns.filter(isPortablePattern), fc.constantFrom("a", "b", "1", "ab"), (pattern, unit) => {
      const compiled = new RegExp(pattern, "u");
      const begun = performance.now();
      compiled.test(`${unit.repeat(20_000)}\n`);
      if (performance.now() - begun > 1000) slow.push(pattern);
    }),
    { seed: 20_251_124, numRuns: 1000 },
  );
  expect(slow).toEqual([]);
});
