import { expect, test } from "vitest";
import { inputOf, judgeInputs, testReadings } from "../../_testing.ts";
import { reportHtml } from "../html/report-html.ts";
import { reportText } from "./report-text.ts";
import { grouped } from "../in-words/grouped.ts";
import { wrap } from "./wrap.ts";

const content = [
  "Avlesning;place_id;place_name;value;Merknad",
  "r1;p1;NA;1,5;x",
  "r2;p1;Torget;2,25;",
  "r2;p2;Torget;3;",
  "",
].join("\n");

test("reads as a clerk needs it: verdict, facts, causes with place, remedy and who", async () => {
  expect(reportText(await judgeInputs([inputOf("avlesninger.csv", content)]), "nb")).toBe(
    `Ikke godkjent. Fila følger ikke spesifikasjonen ennå.
Kontrollert slik filene står (streng).

avlesninger.csv – Ikke godkjent
  Avlesninger, kjent igjen på overskriftene. 3 rader, 5 kolonner, UTF-8,
  skilletegn «;».

  FEIL  Overskrifter skrevet på en annen måte
    Lest som kolonner i datasettet, men skal hete det samme som der: A
    «Avlesning» → reading_id.
    Gjør dette: Bruk navnene fra spesifikasjonen, så andre programmer finner
                kolonnene.
    Hvem:       leverandør eller systemeier (file.heading_spelling)

  FEIL  Desimalkomma i tall: 2 av 3 rader
    Verdi: «1,5» skal skrives 1.5.
    Hvor:       kolonne D «value»: rad 2 «1,5», rad 3 «2,25»
    Gjør dette: La eksporten skrive desimaltall med punktum.
    Hvem:       leverandør eller systemeier (C9, cell.decimal_comma)

  FEIL  Fylltekst i stedet for verdi: 1 av 3 rader
    Stedsnavn: «NA» er ikke en verdi.
    Hvor:       kolonne C «place_name»: rad 2
    Gjør dette: Skriv den virkelige verdien, eller la feltet stå tomt når den
                ikke finnes.
    Hvem:       dataforvalter (C12, text.placeholder)

  FEIL  Samme nøkkel flere ganger: 1 av 3 rader
    Avlesning: «r2» står også i rad 3.
    Hvor:       kolonne A «Avlesning»: rad 4
    Gjør dette: Hver rad må ha sin egen nøkkel. Fjern den ene raden, eller rett
                nøkkelen.
    Hvem:       leverandør eller systemeier (key.duplicate)

  ADVARSEL  Ukjente kolonner
    Hører ikke til datasettet og er ikke kontrollert: E «Merknad».
    Gjør dette: Fjern kolonnene, eller rett overskriftene.
    Hvem:       leverandør eller systemeier (file.heading_unknown)

Ikke kontrollert
  – Gi også fila for Steder (test-places), så kontrolleres: at place_id i
    test-readings finnes der.

Grunnlag: kontrollprogram test, test-readings draft
`,
  );
});

test("does not say how files were checked when none of them was", async () => {
  const unread = await judgeInputs([inputOf("tom.csv", "")], { classificationDate: "2025-01-01" });
  expect(reportText(unread, "nb")).toBe(`Ikke kontrollert. Fila kunne ikke kontrolleres.

tom.csv – Ikke kontrollert
  Fila er tom. Eksporter på nytt, og se etter at eksporten faktisk gir rader.

Grunnlag: kontrollprogram test
`);
  expect(reportHtml(unread, "nb")).not.toContain("Kontrollert slik");
  const half = await judgeInputs([inputOf("tom.csv", ""), inputOf("avlesninger.csv", content)]);
  expect(reportText(half, "nb")).toContain("Kontrollert slik filene står (streng).");
});

test("tells a fault with one remedy once, for all columns and values it is in", async () => {
  const rows = Array.from(
    { length: 12 },
    (_, at) => `r${at};p1;${at === 3 ? "NA" : "Torget"};${at};3${at}.01.2025;`,
  );
  const report = await judgeInputs([
    inputOf(
      "avlesninger.csv",
      ["reading_id;place_id;place_name;value;read_on;estimated", "r;;;;;Ja", ...rows].join("\n"),
    ),
    inputOf("steder.csv", ["place_id,kind,secret", ...rows.map((_, at) => `p${at},slag${at},`)].join("\n")),
  ]);
  const text = reportText(report, "nb").replaceAll("\n                ", " ");
  expect(text.match(/^ {2}FEIL {2}(?:Verdi mangler|Ukjent kode).*$/gm)).toEqual([
    "  FEIL  Verdi mangler: 2 kolonner",
    "  FEIL  Ukjent kode: 12 av 12 rader",
  ]);
  expect(text).toContain("    Også:       Verdi er påkrevd, men mangler. (kolonne D «value»: rad 2)");
  expect(text.match(/Også: +Slag: «slag\d» finnes ikke/g)).toHaveLength(8);
  expect(text).toContain("    Også:       … og 3 til");
});

test("tells columns that are missing together, each by its name", async () => {
  const report = await judgeInputs([], {
    inputs: [
      { input: inputOf("avlesninger.csv", "place_name,read_on\nTorget,2025-01-31\n"), dataset: testReadings },
    ],
  });
  const text = reportText(report, "nb");
  expect(text).toMatch(/^ {2}FEIL {2}3 kolonner mangler$/m);
  expect(
    text.match(/Kolonnen «(?:reading_id|place_id|value)» \(.*?\) er påkrevd, men finnes ikke i fila\.$/gm),
  ).toHaveLength(3);
});

test("colours only where the caller gives colours", async () => {
  const report = await judgeInputs([inputOf("avlesninger.csv", content)]);
  const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const style = { bold: mark("b"), red: mark("r"), yellow: mark("y"), green: mark("g"), dim: mark("d") };
  const coloured = reportText(report, "nb", style);
  expect(coloured).toContain("<b>avlesninger.csv</b> – <r>Ikke godkjent</r>");
  expect(coloured).toContain("<b><y>ADVARSEL</y></b>");
  expect(coloured.replace(/<\/?[brygd]>/g, "")).toBe(reportText(report, "nb"));
});

test("lets no control character of a file through to the screen, nor a national identity number", async () => {
  const name = "av\u001b[31mlesninger.csv";
  const hostile = "reading_id;place_id;value;01019012345;\u001b[2Jx\n\u001b[1mr1;p1;\u001b[1m;;\n\n";
  const report = await judgeInputs([inputOf(name, hostile)]);
  for (const mode of ["nb", "nn", "en"] as const)
    expect(reportText(report, mode)).not.toMatch(/(?!\n)\p{Cc}/u);
  expect(JSON.stringify(report)).not.toContain("01019012345");
});

test("breaks lines at blanks and lets a long word stand", () => {
  const lines = wrap(`${"ord ".repeat(40)}${"x".repeat(120)} slutt`, "- ", "  ");
  expect(lines.map((line) => line.length > 80)).toEqual([false, false, false, true, false]);
  expect(lines.at(-1)).toBe("  slutt");
  expect(wrap(`${"x".repeat(73)} «en verdi »`, "", "")).toEqual(["x".repeat(73), "«en\u00a0verdi\u00a0»"]);
});

test("groups digits by three", () => {
  expect([0, 999, 1000, 78_840, 1_234_567].map(grouped)).toEqual([
    "0",
    "999",
    "1\u00a0000",
    "78\u00a0840",
    "1\u00a0234\u00a0567",
  ]);
});
