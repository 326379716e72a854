import { describe, expect, test } from "vitest";
import { causesOf, inputOf, judgeInputs, judgeOne } from "../_testing.ts";
import { ReadError } from "../read-error.ts";
import { readConfirmations } from "../report/confirmations.ts";
import { publicationGate, type Confirmation } from "../report/publication-gate.ts";
import { reportText } from "../report/text/report-text.ts";

/** Built like a birth number, of a person who was never born. */
const invented = "13897050085";
const secrets = [invented, "138970", "50085", "91234567", "22 33 44 55", "kari@eksempel.no", "99990600003"];

function file(...lines: readonly string[]): string {
  return [...lines, ""].join("\n");
}

const everywhere = file(
  "Rapport fra Kari, kari@eksempel.no",
  "reading_id;place_id;place_name;value;Merknad;Måler 22 33 44 55",
  `r1;p1;Torget;1;Ring 91234567;x`,
  `r2;p1;Vakt ${invented.slice(0, 6)} ${invented.slice(6)}, 91234567;2;;99990600003`,
  `${invented};p2;Torget;3;;`,
  `r4;p2;Torget;4;;;kari@eksempel.no`,
);

test("finds personal data in fields, unknown columns, headings, what stands above them, and odd rows", async () => {
  const found = causesOf(await judgeOne(everywhere)).filter((line) => line.startsWith("personal."));
  expect([...found].sort()).toEqual([
    "personal.account_number Måler •••••••• ×1",
    "personal.birth_number place_name ×1",
    "personal.birth_number reading_id ×1",
    "personal.mail_address ×1",
    "personal.mail_address ×1",
    "personal.phone_number Merknad ×1",
    "personal.phone_number place_name ×1",
    "personal.phone_number ×1",
  ]);
  expect(found[0]).toMatch(/birth_number/);
});

test("tells where, and never shows what", async () => {
  for (const language of ["nb", "nn", "en"] as const)
    for (const mode of ["strict", "import"] as const) {
      const report = await judgeInputs([inputOf("a.csv", everywhere)], { mode });
      const texts = [reportText(report, language), JSON.stringify(report)];
      for (const secret of secrets) for (const text of texts) expect(text, secret).not.toContain(secret);
      expect(texts[0]).toContain("F «");
    }
});

test("nor in what is said of other faults of the same cell", async () => {
  const report = await judgeInputs([
    inputOf(
      "a.csv",
      file(
        "reading_id;place_id;place_name;value",
        ` ${invented};p1; Ring 91234567 ;1`,
        `91234567;p1;a\u0007 kari@eksempel.no;Kari 22 33 44 55`,
        "91234567;p1;x;2",
      ),
    ),
  ]);
  const said = JSON.stringify(report);
  expect(said).toContain("text.control_character");
  expect(said).toContain("key.duplicate");
  for (const secret of secrets) expect(said, secret).not.toContain(secret);
});

test("objects are searched too, and unknown keys of theirs", async () => {
  const rows = [
    { reading_id: "r1", place_id: "p1", value: 1 },
    { reading_id: "r2", place_id: "p1", value: 1, kontakt: "kari@eksempel.no", "tlf 91234567": 1 },
  ];
  const report = await judgeOne(rows.map((row) => JSON.stringify(row)).join("\n"), { mode: "import" });
  expect(causesOf(report)).toEqual(
    expect.arrayContaining(["personal.mail_address kontakt ×1", "personal.phone_number ×1"]),
  );
});

describe("the gate before publication", () => {
  const clean = "reading_id,place_id,place_name,value\nr1,p1,Torget,1\n";
  const calls = clean.replace("Torget", "Sentralbord 22 33 44 55");
  const confirmation: Confirmation = {
    dataset: "test-readings",
    code: "personal.phone_number",
    column: "place_name",
    count: 1,
    reason: "Sentralbordet",
    confirmedOn: "2026-06-01",
  };
  const gateOf = async (content: string, confirmations: readonly Confirmation[] = []) =>
    publicationGate(await judgeInputs([inputOf("a.csv", content)]), confirmations);

  test("is open for a file without faults", async () => {
    expect(await gateOf(clean)).toEqual({ open: true, blocking: [], used: [] });
  });

  test("is shut by personal data until it is confirmed, for as many cases as were looked at", async () => {
    const shut = await gateOf(calls);
    expect([shut.open, shut.blocking.map(({ confirmable }) => confirmable)]).toEqual([false, [true]]);
    expect(await gateOf(calls, [confirmation])).toMatchObject({ open: true, used: [confirmation] });
    const more = `${calls}r2,p1,91234567,1\n`;
    expect((await gateOf(more, [confirmation])).open).toBe(false);
    expect((await gateOf(more, [{ ...confirmation, count: 2 }])).open).toBe(true);
    for (const other of [{ column: "place_id" }, { code: "personal.mail_address" }, { dataset: "x" }])
      expect((await gateOf(calls, [{ ...confirmation, ...other }])).open).toBe(false);
  });

  test("is shut by what looks like a birth number, and can be opened by saying it is another number", async () => {
    const content = clean.replace("Torget", `Måler ${invented}`);
    expect((await gateOf(content)).blocking).toMatchObject([{ confirmable: true }]);
    expect((await gateOf(content, [{ ...confirmation, code: "personal.birth_number" }])).open).toBe(true);
  });

  test("is shut by errors whatever is confirmed, and by files that were not read", async () => {
    const wrong = clean.replace(",1\n", ",x\n");
    expect(
      await gateOf(wrong, [{ ...confirmation, code: "field.wrong_type", column: "value" }]),
    ).toMatchObject({
      open: false,
      blocking: [{ confirmable: false }],
    });
    expect((await gateOf("")).open).toBe(false);
  });

  test("reads confirmations that somebody can account for, and no others", () => {
    const written = (...confirmations: readonly unknown[]) => JSON.stringify({ confirmations });
    expect(readConfirmations(written(confirmation))).toEqual([confirmation]);
    const wrong: readonly [text: string, says: string][] = [
      ["{", "Bekreftelsene kan ikke leses"],
      ["[]", "confirmations"],
      [written(confirmation, { ...confirmation, reason: " " }), "confirmations[1].reason"],
      [written({ ...confirmation, code: "field.missing" }), "confirmations[0].code"],
      [written({ ...confirmation, count: 0 }), "confirmations[0].count"],
      [written({ ...confirmation, confirmedOn: "1. juni" }), "confirmations[0].confirmedOn"],
      [written(null), "confirmations[0].dataset"],
    ];
    for (const [text, says] of wrong) {
      const read = () => readConfirmations(text);
      expect(read, text).toThrow(ReadError);
      expect(read, text).toThrow(
        expect.objectContaining({ text: expect.objectContaining({ nb: expect.stringContaining(says) }) }),
      );
    }
  });
});
