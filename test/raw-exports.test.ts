import { type AnyRow, type Dataset } from "@samapne/core";
import { answered, openConversion, proposeMapping, trialText, tryMapping } from "@samapne/mapping";
import { type Input } from "@samapne/tabular";
import { expect, test } from "vitest";
import { registry } from "../scripts/specs/registry.ts";
import { singleByteBytes } from "../packages/tabular/src/formats/text/single-byte.ts";

// Small exports in shapes of source systems, mapped with nothing but the answers of a person, and what they become.

interface Export {
  readonly dataset: string;
  readonly lines: readonly string[];
  readonly answers?: Readonly<Record<string, string>>;
  readonly rows: readonly AnyRow[];
}

const oslo = "Europe/Oslo";
const event = (id: string, when: string, price: string) =>
  `5001;${id};Konsert;nb;Konsert;${when};${price};Planlagt;Fysisk;Kulturhuset;Kulturkontoret;2026-10-20T09:15:00+02:00`;
const eventHeadings = (when: string) =>
  `Kommunenr;Arr.nr;Arrangement;Språk;Kategori;${when};Gratis;Pris;Status;Oppmøte;Sted;Arrangør;Sist endret`;
const grant = (number: number, applied: string, awarded: string) =>
  `5001;2025/${number};942 110 464;Musikk;Driftstilskudd;Organisasjon;Korps;977 777 771;Drift;${applied};${awarded};10.04.2025;2025;Innvilget`;
const grantHeadings =
  "Kommunenr;Saksnr;Tilskuddsgiver;Ordning;Type tilskudd;Mottakertype;Søker;Org.nr.;Prosjekt;Søkt;Tildelt;Vedtaksdato;År;Status";
const absence = (quarter: string, days: string, rate: string, persons: string) =>
  `5001;942110464;${quarter};Kultur;Begge kjønn;Alle;Egenmeldt;Alle;${days === "*" ? "*" : "21 450"};${days};${rate};${persons}`;
const absenceHeadings =
  "Kommunenr;Orgnr;Kvartal;Tjenesteområde;Kjønn;Aldersgruppe;Fraværstype;Varighet;Avtalte dagsverk;Tapte dagsverk;Fravær %;Ant. ansatte";

const exports: Readonly<Record<string, Export>> = {
  "dates with their clocks in columns of their own, and words and signs in prices": {
    dataset: "cultural-events",
    lines: [
      eventHeadings("Startdato;Starttid;Sluttdato;Sluttid"),
      event("a-1", "01.12.2026;19.30;01.12.2026;21.00", "Nei;150,-"),
      event("a-2", "02.12.2026;9.00;02.12.2026;kl. 12", "Ja;Gratis"),
    ],
    answers: { "fields.start_date.zone": oslo, "fields.end_date.zone": oslo },
    rows: [
      { start_date: "2026-12-01T19:30:00+01:00", end_date: "2026-12-01T21:00:00+01:00", price_from: 150 },
      { start_date: "2026-12-02T09:00:00+01:00", end_date: "2026-12-02T12:00:00+01:00" },
    ],
  },
  "a clock that is not beside another date": {
    dataset: "cultural-events",
    lines: [
      eventHeadings("Dato;Kl."),
      event("a-1", "01.12.2026;19.30", "Ja;").replace("2026-10-20T09:15:00+02:00", "20.10.2026"),
    ].map((line) => line.replace(/^(.*);([^;]*)$/, "$2;$1")),
    answers: { "fields.start_date.zone": oslo, "fields.updated_at.zone": oslo },
    rows: [{ start_date: "2026-12-01T19:30:00+01:00", updated_at: "2026-10-20T00:00:00+02:00" }],
  },
  "names with commas between them": {
    dataset: "public-art",
    lines: [
      "Kommunenr;Inventarnr;Tittel;Kunstner;Kunsttype;Plassering;Sted;Breddegrad;Lengdegrad;Eier;Status",
      "5001;K-1;Ætt;Kari Nordmann, Ola Hansen;Skulptur;Utendørs;Torget;63.43;10.39;942110464;Utstilt",
      "5001;K-2;Elv;Kari Nordmann;Skulptur;Utendørs;Torget;63.43;10.39;942110464;Utstilt",
    ],
    answers: { "fields.artists.list_sign": "," },
    rows: [{ artists: ["Kari Nordmann", "Ola Hansen"] }, { artists: ["Kari Nordmann"] }],
  },
  "two dates, each with its clock behind it": {
    dataset: "cultural-events",
    lines: [
      eventHeadings("Fra dato;Fra kl;Til dato;Til kl"),
      event("a-1", "01.12.2026;19.30;02.12.2026;01.00", "Nei;kr 250,-"),
      event("a-2", "02.12.2026;9.00;05.12.2026;12.15", "Nei;kr 1.250,-"),
    ],
    answers: { "fields.start_date.zone": oslo, "fields.end_date.zone": oslo },
    rows: [
      { end_date: "2026-12-02T01:00:00+01:00", price_from: 250 },
      { end_date: "2026-12-05T12:15:00+01:00", price_from: 1250 },
    ],
  },
  "one date with two clocks": {
    dataset: "cultural-events",
    lines: [
      eventHeadings("Dato;Fra kl.;Til kl."),
      event("a-1", "01.12.2026;19.30;21.00", "Ja;"),
      event("a-2", "02.12.2026;9.00;12.15", "Ja;"),
    ],
    answers: { "fields.start_date.zone": oslo, "fields.end_date.zone": oslo },
    rows: [
      { start_date: "2026-12-01T19:30:00+01:00", end_date: "2026-12-01T21:00:00+01:00" },
      { start_date: "2026-12-02T09:00:00+01:00", end_date: "2026-12-02T12:15:00+01:00" },
    ],
  },
  "amounts in thousands of kroner, as their headings say": {
    dataset: "cultural-grants",
    lines: [grantHeadings.replace("Søkt;Tildelt", "Søkt (tkr);Tildelt i 1000 kr"), grant(1, "60", "45,5")],
    rows: [{ amount_applied: 60_000, amount_awarded: 45_500 }],
  },
  "headings in two rows, what figures are of above them": {
    dataset: "employees-and-fte",
    lines: [
      ";;;;;Ansatte;;;Årsverk;;;;",
      "Tjenesteområde;Stilling;Kjønn;Ansettelsesform;Stillings%;Heltidsansatte;Deltidsansatte;Antall;Avtalte;Ekskl. fravær;Kommunenr;Orgnr;Per dato",
      "Helse og omsorg;Alle;Begge kjønn;Alle;82,1;50;70;120;98,5;95,0;5001;942110464;01.12.2025",
      "Kultur;Alle;Begge kjønn;Alle;96,3;30;10;40;38,5;35,0;5001;942110464;01.12.2025",
    ],
    rows: [
      { service_area: "health_and_care", headcount: 120, contracted_fte: 98.5, reference_date: "2025-12-01" },
      { service_area: "culture", headcount: 40, municipality_number: "5001" },
    ],
  },
  "a row for everybody, which is no total": {
    dataset: "employees-and-fte",
    lines: [
      "Tjenesteområde;Stilling;Kjønn;Ansettelsesform;Antall;Heltid;Deltid;Avt. årsverk;Årsverk ekskl. fravær;Stillings%;Kommunenr;Orgnr;Per dato",
      "Helse og omsorg;Alle;Begge kjønn;Alle;120;60;60;98,5;95,0;82,1;5001;942110464;01.12.2025",
      "Totalt;Alle;Begge kjønn;Alle;500;250;250;420,3;400,0;84,1;5001;942110464;01.12.2025",
      "Sum;;;;620;310;310;518,8;495,0;;;;",
    ],
    rows: [
      { service_area: "health_and_care", headcount: 120 },
      { service_area: "all", headcount: 500 },
    ],
  },
  "points between thousands of whole kroner": {
    dataset: "cultural-grants",
    lines: [grantHeadings, grant(1, "1 250 000 kr", "kr 45.000,-"), grant(2, "60.000", "kr 50.000,00")],
    rows: [
      { amount_applied: 1_250_000, amount_awarded: 45_000 },
      { amount_applied: 60_000, amount_awarded: 50_000 },
    ],
  },
  "figures that are hidden with a star, and quarters as they are spoken": {
    dataset: "sickness-absence",
    lines: [
      absenceHeadings,
      absence("1. kvartal 2025", "412,3", "1,9 %", "512"),
      absence("K2 2025", "*", "*", "*"),
      "Sum;;;;;;;;21 450;412,3;1,9 %;",
    ],
    rows: [
      { period: "2025-Q1", absence_rate: 1.9, headcount: 512, suppression: "none" },
      { period: "2025-Q2", suppression: "confidential" },
    ],
  },
  "a column for each year": {
    dataset: "building-energy-annual",
    lines: [
      "Kommunenr;Objektnr.;Energislag;Areal 2022;Energi 2023 (MWh);Energi 2024 (MWh)",
      "5001;b-1;Elektrisitet;5230;100,5;200",
    ],
    answers: { "fields.data_coverage.value": "100" },
    rows: [
      { year: 2023, delivered_energy: 100_500, energy_carrier: "electricity" },
      { year: 2024, delivered_energy: 200_000 },
    ],
  },
  "positions with degrees and points of the compass": {
    dataset: "public-art",
    lines: [
      "Kommunenr;Sted;Inv.nr;Tittel;Kunstner;Type;Plassering;Eier;Status;Breddegrad;Lengdegrad",
      "5001;Torget;S-1;Fjell;Kåre Nordmann;Skulptur;Ute;942110464;Utstilt;63,43° N;10,39° Ø",
      "5001;Torget;S-2;Fjord;Kåre Nordmann;Skulptur;Ute;942110464;Utstilt;63,44 N;10,4 E",
    ],
    rows: [
      { artwork_id: "S-1", latitude: 63.43, longitude: 10.39 },
      { artwork_id: "S-2", latitude: 63.44, longitude: 10.4 },
    ],
  },
  "titles that begin like words for totals, and rows of totals": {
    dataset: "cultural-events",
    lines: [
      eventHeadings("Startdato;Starttid"),
      ...["Summertime", "Total Galskap", "Sum 41", "Maks Mekker", "Middelalderdager", "Snittet"].map(
        (title, at) => event(`a-${at}`, "01.12.2026;19.30", "Nei;150").replace("Konsert;nb", `${title};nb`),
      ),
      "Sum;6;;;;;;;900;;;;;",
      ";;Sum alle;;;;;;900;;;;;",
    ],
    answers: { "fields.start_date.zone": oslo },
    rows: ["Summertime", "Total Galskap", "Sum 41", "Maks Mekker", "Middelalderdager", "Snittet"].map(
      (title) => ({ title }),
    ),
  },
  "names of buildings that begin like words for totals": {
    dataset: "energy-measurements",
    lines: [
      "Bygg;Jan;Feb;Mar",
      "Summebakken;1;2;3",
      "Maksgarden;4;5;6",
      "Totalenget;1;2;3",
      "Sum;6;9;12",
      "Sum skoler;6;9;12",
      "Totalt:;6;9;12",
    ],
    answers: { "time.value": "2025", "fields.meter_id.value": "@Bygg" },
    rows: ["Summebakken", "Maksgarden", "Totalenget"].flatMap((id) =>
      [1, 2, 3].map(() => ({ meter_id: id })),
    ),
  },
  "a word for all positions": {
    dataset: "staff-turnover",
    lines: [
      "Kommunenr;Orgnr;Fra;Til;Tjenesteområde;Stillingskode;Aldersgruppe;Type turnover;Ant. ansatte;Ant. sluttet;Turnover i %;Inkl. pensjon;Inkl. timelønte",
      "5001;942110464;01.12.2024;01.12.2025;Alle;I alt;Alle;Sluttet i kommunen;872;118;13,5;Ja;Nei",
    ],
    rows: [{ position_code: "total", leavers: 118, turnover_rate: 13.5 }],
  },
  "marks for yes, lists of words, and commas between thousands of whole numbers": {
    dataset: "cultural-venues",
    lines: [
      "Kommunenr;Lokale-ID;Navn på lokale;Lokaltype;Adresse;Postnummer;Poststed;Breddegrad;Lengdegrad;Kapasitet;Egnet til;Kan leies;Bestilling;Status",
      "4620;L-1;Salen;Samfunnshus;Torget 1;5003;Vika;60,38;5,33;1,200;Kor|Dans;X;https://www.eksempel.no/1;Åpent",
      "4620;L-2;Rommet;Samfunnshus;Torget 1;5003;Vika;60,38;5,33;80;Kor;;;Åpent",
    ],
    rows: [
      { venue_id: "L-1", capacity: 1200, suitability: ["choir", "dance"], bookable: true },
      { venue_id: "L-2", capacity: 80, suitability: ["choir"], bookable: false },
    ],
  },
  "clocks of four digits beside the one date of a row": {
    dataset: "cultural-events",
    lines: [
      eventHeadings("Dato;Start;Slutt"),
      event("a-1", "01.12.2026;1730;1945", "Nei;140"),
      event("a-2", "01.12.2026;2030;2305", "Nei;140"),
    ],
    answers: { "fields.start_date.zone": oslo, "fields.end_date.zone": oslo },
    rows: [
      { start_date: "2026-12-01T17:30:00+01:00", end_date: "2026-12-01T19:45:00+01:00" },
      { start_date: "2026-12-01T20:30:00+01:00", end_date: "2026-12-01T23:05:00+01:00" },
    ],
  },
  "clocks with points, as they are written in Norway, beside the one date of a row": {
    dataset: "cultural-events",
    lines: [eventHeadings("Dato;Start;Slutt"), event("a-1", "01.12.2026;17.30;19.45", "Nei;140")],
    answers: { "fields.start_date.zone": oslo, "fields.end_date.zone": oslo },
    rows: [{ start_date: "2026-12-01T17:30:00+01:00", end_date: "2026-12-01T19:45:00+01:00" }],
  },
  "a mark where an event is called off, and nothing where it is not, and ages in words": {
    dataset: "cultural-events",
    lines: [
      eventHeadings("Start;Aldersgrense").replace("Status", "Avlyst"),
      event("a-1", "2026-12-01T17:30:00+01:00;Alle", "Nei;140").replace("Planlagt", ""),
      event("a-2", "2026-12-02T17:30:00+01:00;18 år", "Nei;140").replace("Planlagt", "x"),
      event("a-3", "2026-12-03T17:30:00+01:00;15+", "Nei;140").replace("Planlagt", ""),
    ],
    rows: [
      { event_id: "a-1", event_status: "scheduled" },
      { event_id: "a-2", event_status: "cancelled", minimum_age: 18 },
      { event_id: "a-3", event_status: "scheduled", minimum_age: 15 },
    ],
  },
  "clocks of doors without a date, which no row must have": {
    dataset: "cultural-events",
    lines: [
      eventHeadings("Start;Dørene åpner"),
      event("a-1", "2026-12-01T17:30:00+01:00;17:00", "Nei;140"),
      event("a-2", "2026-12-02T17:30:00+01:00;17:00", "Nei;140"),
    ],
    rows: [{ event_id: "a-1" }, { event_id: "a-2" }],
  },
  "the date of a programme in the first of the rows of its day": {
    dataset: "cultural-events",
    lines: [
      eventHeadings("Dato;Kl"),
      event("a-1", "04.12.2026;19:00", "Nei;250"),
      event("a-2", ";21:00", "Nei;100"),
      event("a-3", "05.12.2026;12:00", "Nei;150"),
    ],
    answers: { "fields.start_date.zone": oslo },
    rows: [
      { event_id: "a-1", start_date: "2026-12-04T19:00:00+01:00" },
      { event_id: "a-2", start_date: "2026-12-04T21:00:00+01:00" },
      { event_id: "a-3", start_date: "2026-12-05T12:00:00+01:00" },
    ],
  },
  "a period of days, and the end of its last one": {
    dataset: "cultural-events",
    lines: [
      eventHeadings("Periode"),
      event("a-1", "12.09.2026 - 01.11.2026", "Nei;140"),
      event("a-2", "03.10.2026 - 04.10.2026", "Nei;140"),
    ],
    answers: { "fields.start_date.zone": oslo, "fields.end_date.zone": oslo },
    rows: [
      { start_date: "2026-09-12T00:00:00+02:00", end_date: "2026-11-02T00:00:00+01:00" },
      { start_date: "2026-10-03T00:00:00+02:00", end_date: "2026-10-05T00:00:00+02:00" },
    ],
  },
  "rows of everybody, called total": {
    dataset: "equal-pay",
    lines: [
      "Kommunenr;Stillingsnivå;Navn på nivå;Orgnr;År;Lønnskomponent;Antall kvinner;Antall menn;Andel kvinner;Gjennomsnittslønn kvinner;Gjennomsnittslønn menn;Kvinners lønn i prosent av menns;Midlertidig ansatte kvinner;Midlertidig ansatte menn;Deltidsansatte kvinner;Deltidsansatte menn;Kvinner i ufrivillig deltid;Menn i ufrivillig deltid;Uker foreldrepermisjon kvinner;Uker foreldrepermisjon menn",
      "4620;total;Hele virksomheten;942110464;2025;Avtalt lønn;3118;998;75,8;526979;546450;96,4;336;110;1388;291;198;32;29,9;15,3",
      "4620;total;Hele virksomheten;942110464;2024;Avtalt lønn;3118;998;75,8;526979;546450;96,4;336;110;1388;291;198;32;29,9;15,3",
    ],
    answers: { "fields.suppression.value": "none" },
    rows: [
      { position_level: "total", year: 2025, women: 3118 },
      { position_level: "total", year: 2024, women: 3118 },
    ],
  },
};

test.each(Object.entries(exports))(
  "%s become rows",
  async (_, { dataset: id, lines, answers = {}, rows }) => {
    const dataset = registry.find((one) => one.dataset.id === id)?.dataset as Dataset;
    const content = lines.map((line) => `${line}\r\n`).join("");
    for (const bytes of [new TextEncoder().encode(content), singleByteBytes("macintosh", content)])
      expect(await converted(dataset, bytes, answers)).toMatchObject({ rows, faults: false, addsUp: true });
  },
);

test("figures that the rules want beside those of the file are told before the mapping is used", async () => {
  const dataset = registry.find((one) => one.dataset.id === "sickness-absence")?.dataset as Dataset;
  const lines = [
    absenceHeadings.replace(";Ant. ansatte", ""),
    absence("2025-Q1", "412,3", "1,9", "").slice(0, -1),
  ];
  const tried = async (all: readonly string[]) => {
    const bytes = new TextEncoder().encode(all.join("\r\n"));
    const { mapping } = await proposed(dataset, bytes);
    const trial = await tryMapping({ input: inputOf(bytes), mapping, dataset });
    return trial && trialText(trial, dataset, "nb").replace(/\s+/g, " ");
  };
  expect(await tried(lines)).toContain(
    "Ingen kolonne er lest som «Antall ansatte i grunnlaget». Står det i fila",
  );
  expect(await tried([absenceHeadings, absence("2025-Q1", "412,3", "1,9", "512")])).toBe("");
});

test("who applied is no id of a grant, and an amount is no status", async () => {
  const dataset = registry.find((one) => one.dataset.id === "cultural-grants")?.dataset as Dataset;
  const lines = [
    "Application number;Org number;Vedtak (1000 kr)",
    "R-1;977777771;25",
    "R-2;987654325;0",
    "R-3;912345675;5",
  ];
  const { mapping, questions } = await proposed(dataset, new TextEncoder().encode(lines.join("\r\n")));
  expect(questions.find(({ id }) => id === "fields.grant_id.value")?.suggestion).toBe("@Application number");
  expect(mapping.fields["status"]).toEqual({ value: "?" });
});

test("a word for several is the code of one: «egenmeldte»", async () => {
  const dataset = registry.find((one) => one.dataset.id === "sickness-absence")?.dataset as Dataset;
  const lines = ["Tjenesteområde;Egenmeldte %;Legemeldte %", "Kultur;1,2;4,5", "Barnehage;1,5;6,5"];
  const { mapping } = await proposed(dataset, new TextEncoder().encode(lines.join("\r\n")));
  expect(mapping.columns?.map(({ values }) => values)).toEqual([
    { absence_type: "self_certified" },
    { absence_type: "doctor_certified" },
  ]);
});

test("a volume beside energy is not what was measured, whatever it is called", async () => {
  const dataset = registry.find((one) => one.dataset.id === "energy-measurements")?.dataset as Dataset;
  const of = async (headings: string) => {
    const lines = [headings, "67123456;01.01.2026;12,5;780", "67123456;01.02.2026;11,5;640"];
    return (await proposed(dataset, new TextEncoder().encode(lines.join("\r\n")))).mapping.fields["value"];
  };
  expect(await of("Måler-ID;Måned;Varme [MWh];Volum [m³]")).toEqual({ value: "?" });
  expect(await of("Måler-ID;Måned;Temp [°C];Volum")).toMatchObject({ column: "Volum" });
});

test("rows are not said to be hidden where no figure is read", async () => {
  const dataset = registry.find((one) => one.dataset.id === "sickness-absence")?.dataset as Dataset;
  const lines = ["Tjenesteområde;Et tall", "Kultur;5,1", "Barnehage;9,1"];
  const { questions } = await proposed(dataset, new TextEncoder().encode(lines.join("\r\n")));
  expect(questions.find(({ id }) => id === "fields.suppression.value")?.suggestion).toBeUndefined();
});

test("a code with other numbers is not suggested for a word", async () => {
  const dataset = registry.find((one) => one.dataset.id === "sickness-absence")?.dataset as Dataset;
  const lines = ["Kvartal;Varighet;Tapte dagsverk", "2025-Q1;1-16 dager;30", "2025-Q1;8-16 dgr;20"];
  const { questions } = await proposed(dataset, new TextEncoder().encode(lines.join("\r\n")));
  const suggested = questions
    .filter(({ id }) => id.includes(".codes."))
    .map(({ path, suggestion }) => [path.at(-1), suggestion]);
  expect(suggested).toEqual([
    ["1-16 dager", undefined],
    ["8-16 dgr", "B"],
  ]);
});

function proposed(dataset: Dataset, bytes: Uint8Array) {
  return proposeMapping({ input: inputOf(bytes), dataset, language: "nb" });
}

function inputOf(bytes: Uint8Array): Input {
  return {
    name: "eksport.csv",
    async *open() {
      yield bytes;
    },
  };
}

async function converted(dataset: Dataset, bytes: Uint8Array, answers: Readonly<Record<string, string>>) {
  const input = inputOf(bytes);
  const proposal = await proposed(dataset, bytes);
  const mapping = proposal.questions.reduce(
    (sofar, { id, path, suggestion = "?" }) =>
      answered(sofar, path, answers[id] ?? suggestion, dataset, proposal.readColumn),
    proposal.mapping,
  );
  const conversion = await openConversion({ input, mapping, dataset });
  const rows: AnyRow[] = [];
  for await (const batch of conversion.rows) rows.push(...batch);
  const { hasFaults: faults, addsUp } = conversion.outcome();
  return { rows, faults, addsUp };
}
