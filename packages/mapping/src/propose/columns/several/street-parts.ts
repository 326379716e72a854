import type { Dataset } from "@samapne/core";
import { fold } from "@samapne/tabular/reading";
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

/** What the number of a house is called where it is no member of an address: «Nr» may be that of anything. */
const ownNumber = wordSet("housenumber", "husnr", "husnummer", "gatenr", "gatenummer", "vegnr", "veinr");

/**
 * The street of an object that is an address: `venue.address.street`, with its number and letter where these are members
 * of their own; of a table the column of the street with the number of the house beside it, also where it is read alone.
 * Nothing where two have one, or it is somebody's own.
 */
export function streetParts(
  columns: readonly SurveyedColumn[],
  dataset: Dataset,
  { fields, roles }: Pick<Draft, "fields" | "roles">,
): void {
  const name = "street_address";
  if (dataset.fields[name]?.kind !== "text") return;
  const { column: read, value, ...dressed } = fields.get(name) ?? {};
  if (Object.keys(dressed).length > 0) return;
  const isOpen = read === undefined && (value === undefined || value === unanswered);
  const free = columns.filter(({ index, heading }) => !roles.has(index) || heading === read);
  const beside = (of: SurveyedColumn, words: ReadonlySet<string>) =>
    free.find((column) => isCalled(column, words) && objectOf(column.heading) === objectOf(of.heading));
  const isMember = ({ heading }: SurveyedColumn) => /[.:]/.test(heading);
  const [found, other] = free.filter(
    (column) =>
      isCalled(column, street) &&
      !ofOthers.test(column.heading) &&
      (isMember(column) ? isOpen : beside(column, ownNumber) !== undefined) &&
      (isOpen || column.heading === read),
  );
  if (!found || other) return;
  const numbers = isMember(found) ? number : ownNumber;
  const more = [beside(found, numbers), beside(found, letter)].flatMap((column) => column ?? []);
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
  return words.has(fold(heading.split(/[.:]/).at(-1) ?? ""));
}
