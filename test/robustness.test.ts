import { formats, type Input } from "@samapne/tabular";
import { describe, expect, test } from "vitest";
import { bombs } from "./robustness/bombs.ts";
import { misplaced } from "./robustness/cell-mutations.ts";
import { damagedCorpus, hostileCorpus, mutatedTables } from "./robustness/corpus.ts";
import { badlyReceived, filesOf, inputOf, reportOn } from "./robustness/judged.ts";
import { datasets, fileOf, validRows, validTable } from "./robustness/valid-tables.ts";

/**
 * A slice of `npm run robustness`, which judges every file of the corpus and watches time and memory besides. A file
 * that is found to be received badly there belongs in a test of its own, beside what received it.
 */
const seed = Number(process.env["SEED"] ?? 20_261_126);

test("valid files give no finding, whatever the format", async () => {
  let count = 0;
  for (const [index, dataset] of datasets.entries()) {
    const format = formats[index % formats.length] as (typeof formats)[number];
    const rows = validTable(dataset, seed);
    if (rows === undefined) continue;
    const bytes = await fileOf(format, dataset, rows);
    const [file] = filesOf(await reportOn(inputOf("fil", bytes), dataset));
    expect({ dataset: dataset.id, format: format.id, ...file }).toMatchObject({
      verdict: "conformant",
      causes: [],
    });
    count++;
  }
  expect(count).toBeGreaterThan(6);
});

test("a cell that breaks the model is found at its row and column, and no other row is blamed", async () => {
  const answers: (string | undefined)[] = [];
  for (const { mutation, format } of mutatedTables({ seed, every: 61 }))
    answers.push(await misplaced(mutation, format));
  expect(answers.filter((answer) => answer !== undefined && answer !== "not carried")).toEqual([]);
  expect(answers.filter((answer) => answer === undefined).length).toBeGreaterThan(60);
});

test.each([
  ["damaged on their way", () => damagedCorpus({ seed, every: 41 }), 20],
  ["of hostile rows", () => hostileCorpus({ seed, every: 97 }), 50],
] as const)("files %s are received: a finding, and no crash", async (_, corpus, least) => {
  const wrong: string[] = [];
  let count = 0;
  for await (const { name, bytes, dataset, mayPass } of corpus()) {
    const answer = await badlyReceived(inputOf("fil", bytes), dataset);
    if (answer !== undefined && !(mayPass && answer === "nothing was found"))
      wrong.push(`${name}: ${answer}`);
    count++;
  }
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(least);
});

describe("files made to do harm are received: a finding, and no crash", () => {
  const quick = bombs.filter(
    ({ name }) => !/gigabyte|many such|says it is small|million|000|empty cells/.test(name),
  );
  test.each(quick)("$name", async ({ make }) => {
    expect(await badlyReceived(inputOf("fil", make()))).toBeUndefined();
  });
});

test("an error while reading, at whichever byte, is a file that was not judged", async () => {
  const [dataset] = datasets;
  if (!dataset) throw new Error("no dataset");
  for (const format of formats) {
    const bytes = await fileOf(format, dataset, validRows(dataset));
    for (const share of [0, 0.5, 1]) {
      const [file] = filesOf(await reportOn(breaking(bytes, Math.floor(share * bytes.length)), dataset));
      expect([format.id, share, file?.verdict, file?.problem?.code]).toEqual([
        format.id,
        share,
        "not_judged",
        "file.unreadable",
      ]);
    }
  }
});

/** Bytes that cannot be read further than to one of them. */
function breaking(bytes: Uint8Array, at: number): Input {
  return {
    name: "fil",
    async *open() {
      yield bytes.subarray(0, at);
      throw new Error("EIO: i/o error, read");
    },
  };
}
