import { type CodeField, defineDataset, type Field, type Fields } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { everyKind, everyKindSamples } from "../../test/every-kind.ts";
import { inexpressible } from "../json-schema/inexpressible.ts";
import { reference } from "./index.ts";
import { concernsDataset } from "./limit.ts";
import { block, code, link, table, text } from "./markdown.ts";
import { inNorwegian } from "./words.ts";

const forms = [{ path: "schema.json", title: "JSON Schema", limits: inexpressible }];
const [nb, en] = (["nb", "en"] as const).map((language) =>
  reference(language, forms).print(everyKind, { samples: everyKindSamples }),
) as [string, string];

describe("text as Markdown", () => {
  test.each([
    ["a|b", "a\\|b"],
    ["<b>&amp;", "&lt;b&gt;&amp;amp;"],
    ["`x` *y* _z_ ~w~", "\\`x\\` \\*y\\* \\_z\\_ \\~w\\~"],
    ["[a](b)", "\\[a\\](b)"],
    ["back\\slash", "back\\\\slash"],
    ["to\nlinjer\r\nog\ttab", "to linjer og tab"],
    ["# nei", "\\# nei"],
    ["1. nei", "1\\. nei"],
    ["- nei", "\\- nei"],
    ["Bodø – 5 %", "Bodø – 5 %"],
  ])("%j is %j", (plain, written) => {
    expect(text(plain)).toBe(written);
  });

  test("fences code longer than any fence inside, and escapes | in tables only", () => {
    expect(code("a")).toBe("`a`");
    expect(code("a`b")).toBe("``a`b``");
    expect(code("`a`")).toBe("`` `a` ``");
    expect(code("a|b")).toBe("`a|b`");
    expect(code("a|b", { inTable: true })).toBe("`a\\|b`");
    expect(code("")).toBe("");
    expect(block("```\n", "csv")).toBe("````csv\n```\n````");
  });

  test("links to web addresses and files, not to scripts", () => {
    expect(link("A [b]", "https://a.no/(x) y")).toBe("[A \\[b\\]](https://a.no/%28x%29%20y)");
    expect(link("A", "<x>")).toBe("A");
  });

  test("gives every row of a table as many cells as the heading", () => {
    expect(table(["a", "b"], [["1"], ["1", "2", "3"]])).toBe("| a | b |\n| --- | --- |\n| 1 |  |\n| 1 | 2 |");
  });
});

describe("README", () => {
  test("names every field, with example and allowed values", () => {
    for (const name of Object.keys(everyKind.fields)) {
      expect(nb).toMatch(new RegExp(`^\\| \`${name}\` \\|`, "m"));
      expect(en).toMatch(new RegExp(`^- \`${name}\` – `, "m"));
    }
    expect(nb).toContain("| `count` | Tekst | heltall | `1` | nei |  | minst 0 og høyst 10 |");
    expect(en).toContain("above 0 and at most 100; at most 2 decimals");
    expect(nb).toContain(
      "flere verdier med \\| mellom: høyst 3 tegn; minst 1 og høyst 2 verdier; ingen to ganger",
    );
  });

  test("gives each rule in CEL with severity, and a row that breaks it with the message it gets", () => {
    expect(en).toContain("### E1 (error)");
    expect(en).toContain("### E2 (warning)");
    expect(en).toContain("```cel\nrow.count < 5 || row.open == true\n```");
    expect(en).toContain("- Broken by: `count` = `7`, `open` = `false`\n- Message: Text");
  });

  test("prints short code lists in full, dated ones with their dates, and counts long ones", async () => {
    expect(nb).toContain("| `closed` | Stengt |");
    expect(nb).toContain("| `blue` | Tekst | –2020-01-01 |");
    const codes = Array.from({ length: 31 }, (_, index) => ({ code: `c${index}`, label: `L${index}` }));
    const status = everyKind.fields["status"] as CodeField;
    const list = { ...status.list, codes };
    const long = defineDataset<Fields>({
      ...everyKind,
      fields: { ...everyKind.fields, status: { ...status, list } },
    });
    const printed = (await reference("nb", []).print(long, {})) as string;
    expect(printed).toContain("31 koder, for eksempel `c0` L0");
    expect(printed).not.toContain("`c30`");
  });

  test("shows the first rows as CSV, and none without samples", async () => {
    expect(nb).toContain("```csv\nname,parent,post");
    expect(await reference("nb", []).print(everyKind, {})).not.toContain("```csv");
  });

  test("says nothing of the lifecycle, which changes after the release", () => {
    expect(nb).toContain("`specs/index.json`");
    expect(`${nb}${en}`).not.toContain("superseded");
    expect(`${nb}${en}`).not.toContain("later");
  });

  test("lists what the forms it is handed cannot say, in Norwegian too", () => {
    for (const { what, reason } of inexpressible) {
      expect(inNorwegian[what], what).toBeDefined();
      expect(inNorwegian[reason], reason).toBeDefined();
    }
    expect(en).toContain(
      "| Check digits of identifiers | JSON Schema cannot compute. | `x-identifier-scheme` |",
    );
    expect(nb).toContain("| Kontrollsiffer i identifikatorer |");
  });

  test("leaves out limits about what the dataset has not", () => {
    const name = everyKind.fields["name"] as Field;
    const plain = defineDataset<Fields>({
      ...everyKind,
      fields: { name },
      references: {},
      rules: [],
      checks: [],
    });
    const shown = inexpressible.filter((limit) => concernsDataset(limit, plain)).map(({ id }) => id);
    expect(shown).toEqual(["nfc", "unpaired-surrogates", "key"]);
  });

  test("does not let a text of the declaration become HTML or a heading", async () => {
    const hostile = { nb: "<script>|`\n# x", nn: "x", en: "x" };
    const name = everyKind.fields["name"] as Field;
    const dataset = defineDataset<Fields>({
      ...everyKind,
      title: hostile,
      purpose: hostile,
      fields: { ...everyKind.fields, name: { ...name, label: hostile, description: hostile } },
    });
    const printed = (await reference("nb", []).print(dataset, {})) as string;
    expect(printed).not.toContain("<script>");
    expect(printed).not.toMatch(/^# x/m);
  });
});
