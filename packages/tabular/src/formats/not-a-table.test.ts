import { expect, test } from "vitest";
import { ReadError } from "../read-error.ts";
import { requireTable, requireText } from "./not-a-table.ts";
import { mapInArchive } from "./other-maps.ts";

/** What somebody is told a text is. */
function toldOf(text: string): string | undefined {
  try {
    requireText(text);
    return undefined;
  } catch (error) {
    return error instanceof ReadError ? error.text.nb : "another fault";
  }
}

const open = '<?xml version="1.0" encoding="UTF-8"?>\n';

test.each([
  [`${open}<office:document office:version="1.3"><office:body/></office:document>`, ".ods"],
  [`${open}<data><row/></data>`, "XML"],
  ["<!doctype html><html></html>", "HTML"],
  ['<rss version="2.0"><channel/></rss>', "XML"],
  ["BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "iCalendar"],
  ["{\\rtf1\\ansi a}", "RTF"],
  ["ID;PWXL;N;E\r\nC;X1;Y1;K5\r\n", "SYLK"],
  ["ID;PCALCOOO32\nC;X1;Y1;K5\n", "SYLK"],
  ['CHARSET="ANSI";\r\nAXIS-VERSION="2010";\r\nDATA=\r\n1 2;', "PC-Axis"],
  ["version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n", "Git LFS"],
  ['TABLE\r\n0,1\r\n"EXCEL"\r\n', "DIF"],
  [`${open}<kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>`, "et kart (KML)"],
  [`${open}<!-- x --><wfs:FeatureCollection><a/></wfs:FeatureCollection>`, "et kart (GML)"],
])("%j is told as what it is", (text, word) => {
  expect(toldOf(text)).toContain(word);
});

test("a table in text is one", () => {
  for (const headings of ["a;b", "<a>;<b>", "<a>\t<b>", '"<a>","b"', "< 5;> 5", "ID;Postnummer", "Table"])
    expect(toldOf(`${headings}\n1;2\n`)).toBeUndefined();
});

test.each([
  ["tar", 257, "ustar"],
  ["bzip2", 0, "BZh91AY&SY"],
  ["xz", 0, "\u00fd7zXZ"],
  ["zstd", 0, "(\u00b5/\u00fd"],
  ["Arrow", 0, "ARROW1"],
  ["Access", 0, "\0\u0001\0\0Standard ACE DB"],
  ["UTF-32", 0, "\u00ff\u00fe\0\0a\0\0\0"],
])("%s is told as what it is", async (name, at, signs) => {
  const bytes = new Uint8Array(512);
  bytes.set(
    Uint8Array.from(signs, (sign) => sign.charCodeAt(0)),
    at,
  );
  const input = { name: "a", open: () => [] as never };
  await expect(requireTable(bytes, input)).rejects.toThrow(name);
});

test("maps that are no text are told as maps", async () => {
  const geoPackage = new Uint8Array(100);
  geoPackage.set(new TextEncoder().encode("SQLite format 3"));
  geoPackage.set(new TextEncoder().encode("GPKG"), 68);
  const input = { name: "a", open: () => [] as never };
  await expect(requireTable(geoPackage, input)).rejects.toThrow("GeoPackage");
  await expect(requireTable(Uint8Array.of(0, 0, 0x27, 0x0a, 0), input)).rejects.toThrow("shapefile");
  expect(mapInArchive(["bygg/bygg.SHP", "bygg/bygg.dbf"])?.text.nb).toContain("GeoJSON");
  expect(mapInArchive(["a.csv"])).toBeUndefined();
});
