import { type AnyRow, formats, hasPosition } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { isObject, jsonOf } from "../../evidence/pages.ts";
import { rowAddress } from "../../evidence/row-address.ts";
import { isSameRow } from "../../evidence/rows.ts";
import type { Table } from "../../evidence/table.ts";
import { phrases, reasons } from "../../words/phrases.ts";
import { expectType } from "./forms.ts";
import { turned } from "../filters/equal.ts";

/** A row at its own address. */
export const one: DatasetCheck = {
  id: "answers.one",
  about: "dataset",
  level: 2,
  forms: ["api"],
  title: {
    nb: "En rad har sin egen adresse, og bare den",
    nn: "Ei rad har si eiga adresse, og berre den",
    en: "A row has its own address, and only that",
  },
  run: async (table, note) => {
    const { dataset, operations, ask } = table;
    if (operations.one === undefined) return note.without(reasons.noSuchField);
    const { rows, cut } = await table.whole();
    const picked = [rows[0], rows[rows.length >> 1], rows.at(-1)].filter((row) => row !== undefined);
    if (picked.length === 0) return note.cannot(reasons.noRows);
    const shown = `${operations.list.path}/…`;
    for (const row of picked) {
      const exchange = await ask(rowAddress(table, row).path, { shown });
      const answer = exchange.status === 200 ? jsonOf(exchange) : undefined;
      const data = isObject(answer) ? answer["data"] : undefined;
      if (exchange.status !== 200) note.fault(exchange, phrases.status(exchange.status, 200));
      else if (!isObject(data)) note.fault(exchange, phrases.noMember("data"));
      else if (!isSameRow(dataset, data, row)) note.fault(exchange, phrases.otherRows(1));
      else if (!isObject(answer) || !isObject(answer["meta"])) note.fault(exchange, phrases.noMember("meta"));
      else note.saw();
    }
    // Databases may find a key by small letters that was written in capitals.
    const other = cut ? undefined : turnedKey(table, rows);
    for (const path of [
      `${operations.list.path}/samapne-no-such-key`,
      ...(other === undefined ? [] : [other]),
    ]) {
      const nobody = await ask(path, { shown });
      if (nobody.status === 404 || nobody.status === 400) note.saw();
      else note.fault(nobody, phrases.status(nobody.status, 404));
    }
  },
};

/** The address of a key with its letters in the other case, where no row has that key. */
function turnedKey(table: Table, rows: readonly AnyRow[]): string | undefined {
  const [name = ""] = table.dataset.key;
  const keys = new Set(rows.map((row) => row[name]));
  for (const row of rows) {
    const key = row[name];
    const other = typeof key === "string" ? turned(key) : key;
    if (!keys.has(other)) return rowAddress(table, { ...row, [name]: other }).path;
  }
  return undefined;
}

/** A row as a place on the map (RFC 7946). */
export const oneAsFeature: DatasetCheck = {
  id: "answers.one_feature",
  about: "dataset",
  level: 3,
  forms: ["api"],
  title: {
    nb: "En rad på sin egen adresse finnes som GeoJSON, på stedet sitt",
    nn: "Ei rad på si eiga adresse finst som GeoJSON, på staden sin",
    en: "A row at its own address is there as GeoJSON, in its place",
  },
  run: async (table, note) => {
    const { dataset, operations, ask } = table;
    if (operations.one === undefined || !hasPosition(dataset)) return note.without(reasons.noSuchField);
    const { rows } = await table.whole();
    const placed = rows.find(({ latitude, longitude }) => latitude !== undefined && longitude !== undefined);
    if (placed === undefined) return note.without(reasons.noPlaces);
    const { path, shown } = rowAddress(table, placed);
    const exchange = await ask(`${path}?format=geojson`, { shown: `${shown}?format=geojson` });
    if (exchange.status === 406 || exchange.status === 400) return note.missing(reasons.notOffered);
    if (exchange.status !== 200) return note.fault(exchange, phrases.status(exchange.status, 200));
    expectType(exchange, formats.geojson.mediaType, note);
    const feature = jsonOf(exchange);
    const [geometry, properties] = isObject(feature) ? [feature["geometry"], feature["properties"]] : [];
    const coordinates = isObject(geometry) ? geometry["coordinates"] : undefined;
    const isInPlace =
      Array.isArray(coordinates) &&
      coordinates[0] === placed["longitude"] &&
      coordinates[1] === placed["latitude"];
    if (!isInPlace) note.fault(exchange, phrases.noMember("geometry.coordinates"));
    if (!isObject(properties) || !isSameRow(dataset, properties, placed))
      note.fault(exchange, phrases.otherRows(1));
    note.saw();
  },
};
