import type { Dataset } from "@samapne/core";
import { fold } from "../../../../headings/fold.ts";
import { type PartReading, unanswered } from "../../../file/mapping.ts";
import type { Draft } from "../../draft/draft.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { objectOf } from "../../words/object-of.ts";

const street = wordSet(
  "street",
  "street1",
  "streetname",
  "streetaddress",
  "addressline",
  "addressline1",
  "address1",
  "line1",
  "gate",
  "gateadresse",
  "gatenavn",
  "gatenamn",
  "gateaddresse",
  "veg",
  "vei",
  "adresselinje",
  "adresselinje1",
  "adressenavn",
  "adressenamn",
  "adressetekst",
  "vegadresse",
  "veiadresse",
);
const number = wordSet(
  "housenumber",
  "streetnumber",
  "number",
  "nummer",
  "nr",
  "husnr",
  "husnummer",
  "gatenr",
  "gatenummer",
);
const letter = wordSet("letter", "bokstav", "husbokstav", "housletter", "houseletter");
/** Whose address is that of the place where things are: not the organiser's. */
const ofOthers =
  /organi|arrang|contact|kontakt|owner|eier|eigar|billing|faktura|post(?:adr|_?box)|søker|sokar|soker/i;

/**
 * The street of an object that is an address: `venue.address.street`, with its number and letter where these are members
 * of their own. Nothing where two objects have one, or it is somebody's own.
 */
export function streetParts(
  columns: readonly SurveyedColumn[],
  dataset: Dataset,
  { fields, roles }: Pick<Draft, "fields" | "roles">,
): void {
  const name = "street_address";
  if (dataset.fields[name]?.kind !== "text") return;
  if (fields.has(name) && fields.get(name)?.value !== unanswered) return;
  const free = columns.filter(({ index, heading }) => !roles.has(index) && heading.includes("."));
  const [found, other] = free.filter((column) => isCalled(column, street) && !ofOthers.test(column.heading));
  if (!found || other) return;
  const beside = (words: ReadonlySet<string>) =>
    free.find((column) => isCalled(column, words) && objectOf(column.heading) === objectOf(found.heading));
  const more = [beside(number), beside(letter)].flatMap((column) => column ?? []);
  const parts = [found, ...more].map(({ heading }, at): PartReading => ({
    column: heading,
    ...(at > 0 ? { codes: { "": null } } : {}),
  }));
  fields.set(name, more.length === 0 ? { column: found.heading } : { parts, between: " " });
  for (const { index } of [found, ...more]) roles.set(index, { field: name });
}

function wordSet(...words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(fold));
}

function isCalled({ heading }: SurveyedColumn, words: ReadonlySet<string>): boolean {
  return words.has(fold(heading.split(".").at(-1) ?? ""));
}
