import { validator } from "@samapne/core";
import { expect, test } from "vitest";
import { energyMeters, municipalBuildings } from "../index.ts";
import { energyMetersSamples, municipalBuildingsSamples } from "../samples.ts";

const [building] = municipalBuildingsSamples.valid;
const [meter] = energyMetersSamples.valid;
const { now, related = {} } = energyMetersSamples;
const judgeBuilding = validator(municipalBuildings, { now });
const judgeMeter = validator(energyMeters, { now, related });

/** The codes that a row of a building, or of a meter, is told. */
const toldOf = (row: Readonly<Record<string, unknown>>) => codes(judgeBuilding({ ...building, ...row }));
const toldOfMeter = (row: Readonly<Record<string, unknown>>) => codes(judgeMeter({ ...meter, ...row }));

function codes(verdict: ReturnType<typeof judgeBuilding | typeof judgeMeter>): readonly string[] {
  return (verdict.ok ? verdict.warnings : verdict.issues).map(({ code }) => code);
}

test.each([
  "N.N. skole",
  "N. N. skole",
  "n.n. barnehage",
  "NN",
  "Skole NN",
  "Barnehage (N.N.)",
  "Anonym",
  "Anonymt bygg",
  "ANONYMISERT",
  "Bygg (anonymisert)",
  "Sladdet",
  "Hemmelig adresse",
  "Hemmeleg adresse",
  "Skjermet adresse",
  "SKJERMA ADRESSE",
  "Sperret adresse",
  "Fortrolig",
  "Strengt fortrolig adresse",
  "Unntatt offentlighet",
  "Kode 6",
  "Skjult navn",
  "Uten navn",
  "Utan namn",
  "Skole 1",
  "SKULE 12",
  "Barnehage A",
  "Sykehjem-2",
  "Lokasjon 7",
  "Institusjon 3",
])("stops the stand-in name %s, whatever is left of its position", (name) => {
  expect(toldOf({ name })).toEqual(["B1N"]);
  expect(toldOf({ name, latitude: 63.4, longitude: 10.4, building_number: null })).toEqual(["B1N"]);
});

test.each(["Skjermet adresse", "Hemmelig", "Anonymisert", "Sperret adresse"])(
  "stops a real name with the address %s",
  (street_address) => {
    expect(toldOf({ street_address })).toEqual(["B1N"]);
  },
);

test.each([
  "Eksempelvik krisesenter",
  "Krisesentrene",
  "Krise- og incestsenteret",
  "Bolig for voldsutsatte",
  "Lia barneverninstitusjon",
  "Lia barnevernsinstitusjon",
  "BARNEVERNSBOLIG LIA",
  "Barnevernbase",
  "Lia barneheim",
  "Lia akutthjem",
  "Beredskapshjem Nord",
  "Ungdomsheimen",
  "Bolig for enslige mindreårige",
  "Bustad for einslege mindreårige",
  "Omsorgssenter for mindreårige",
  "Fosterhjem 3",
])("stops the secret place %s, as a building and as a meter", (name) => {
  expect(toldOf({ name })).toEqual(["B1S"]);
  expect(toldOfMeter({ name })).toEqual(["B1S"]);
});

test.each([
  "Lia omsorgsboliger",
  "Lia omsorgsbustader",
  "Vollsletta Bokollektiv",
  "Lia bufellesskap",
  "Trygdeboliger",
  "Lia avlastning",
  "Avlasting",
  "Asylmottaket",
  "Flyktningmottak",
  "Barnevernet",
  "Kommunale boliger",
])("asks somebody to look at %s", (name) => {
  expect(toldOf({ name })).toEqual(["B1V"]);
});

test.each([
  "Leilighet 12",
  "Leilegheit 3",
  "Leil. 201",
  "Fastkraft H0201",
  "Hybel 2",
  "Vaktmesterbolig",
  "VAKTMESTERLEILIGHET",
])("stops the meter %s: it is one home's", (name) => {
  expect(toldOfMeter({ name })).toEqual(["B1D"]);
});

test("stops an anonymised meter that an id leads to", () => {
  const nameless = { name: "N.N.", building_id: null, metering_point_id: null, price_area: null };
  expect(toldOfMeter(nameless)).toEqual(["EM7"]);
  expect(toldOfMeter({ ...nameless, building_id: "bygg-0412" })).toEqual(["B1N"]);
  expect(toldOfMeter({ ...nameless, metering_point_id: "707057500012345671" })).toEqual(["EM7", "B1N"]);
  expect(toldOfMeter({ ...nameless, meter_serial_number: "6970631401423765" })).toEqual(["EM7", "B1N"]);
});

test.each([
  "Asphaugen barnehage 2",
  "Støver skole bygg 2",
  "Tusenhjemmet",
  "Kvartal 99 Isbane",
  "Bygg 3",
  "Hall A",
  "Vollsletta 8-10",
  "Ann Nilsens hus",
  "Skjermet avdeling",
  "Tverlandet Bo og Servicesenter",
  "Sentrum sykehjem",
  "Kommunens hus",
  "Finnsnes skole",
  "Barnas Hus barnehage",
  "Hjemmetjenesten",
  "Rådhuset",
  "Ungdommens hus",
  "Nordre Hjemmesykepleie",
])("lets the name %s through", (name) => {
  expect(toldOf({ name })).toEqual([]);
});

test.each([
  "Fastkraft hovedmåler",
  "Varmepumpe 1, tilført el",
  "Måler 1",
  "Anlegg 2",
  "AH001 vifte",
  "Kurs 12",
  "H0 hovedtavle",
])("lets the meter %s through", (name) => {
  expect(toldOfMeter({ name })).toEqual([]);
});
