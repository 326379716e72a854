import type { Dataset } from "@samapne/core";
import { fold, headingIndex, namedField } from "@samapne/tabular/reading";
import { isMoney } from "../../../plan/is-money.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { idOf } from "../ids/id-of.ts";
import { endOfStretch } from "./ends-of-objects.ts";

/** A column, and the field its heading names once it is spelt as people spell it. */
interface SpeltColumn {
  readonly column: SurveyedColumn;
  readonly field: string;
}

/** Names of columns in shapefiles (dBase) end after so many letters. */
const lettersOfShapefiles = 10;
const norwegian = /[æøå]/;

/** The columns of programs whose headings have no letters of ours (`byggeaar`, `bygningsty`), or are members of objects (`position.lat`), where one field alone may be meant. */
export function speltColumns(free: readonly SurveyedColumn[], dataset: Dataset): readonly SpeltColumn[] {
  const all = free.map(({ heading }) => heading);
  return free.flatMap((column) => {
    const field =
      fieldOfPlain(column.heading, dataset) ??
      fieldOfPrefixed(column.heading, dataset) ??
      fieldOfMember(column.heading, all, dataset) ??
      fieldOfStamp(column.heading, dataset) ??
      fieldOfOwn(column.heading, dataset) ??
      fieldOfName(column.heading, dataset);
    return field === undefined ? [] : [{ column, field }];
  });
}

/** The one field whose headings, without letters outside ASCII, are this or begin with it where shapefiles cut it. */
function fieldOfPlain(heading: string, dataset: Dataset): string | undefined {
  const folded = fold(heading);
  const isCut = heading.trim().length === lettersOfShapefiles;
  const fields = new Set<string>();
  for (const [known, { field }] of headingIndex(dataset)) {
    const isMeant = (plain: string) => plain === folded || (isCut && plain.startsWith(folded));
    if (known !== folded && plainSpellings(known).some(isMeant)) fields.add(field);
  }
  const [field] = fields;
  return fields.size === 1 ? field : undefined;
}

/** The field of a heading that only says besides that it is one, as Drupal writes them: `field_organizer`. */
function fieldOfPrefixed(heading: string, dataset: Dataset): string | undefined {
  const [, bare = ""] = /^field_(.+)$/i.exec(heading.trim()) ?? [];
  return bare === "" ? undefined : (namedIn(dataset, bare) ?? fieldOfPlain(bare, dataset));
}

/** What programs call a time by how they keep it: `start_ts`, `end_unix`, `updated_epoch_ms`. */
const stamp = /(?<=[\p{L}\d])[_ .-]?(?:ts|timestamp|time|unix|epoch|utc|millis|ms|at|dt|datetime)$/iu;

/** The time that a heading names without what says how it is kept. */
function fieldOfStamp(heading: string, dataset: Dataset): string | undefined {
  let bare = heading.trim();
  while (stamp.test(bare)) {
    bare = bare.replace(stamp, "");
    const field = [bare, bare.replace(/s$/i, "")].flatMap((one) => namedIn(dataset, one) ?? [])[0];
    const kind = dataset.fields[field ?? ""]?.kind;
    if (kind === "instant" || kind === "date") return field;
  }
  return undefined;
}

/** The field of a heading that says first what rows are of: `event_start` of events, `Venue name` of venues. */
function fieldOfOwn(heading: string, dataset: Dataset): string | undefined {
  const thing = idOf(dataset)?.replace(/_id$/, "") ?? "";
  const bare = heading.trim().replace(/\(e?[rs]\)$/i, "");
  const written = /\p{Ll}/u.test(bare)
    ? bare.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
    : bare.toLowerCase();
  const [, own = ""] = new RegExp(`^${thing}(?:[_ .-]+|(?=\\p{Lu}))(\\p{L}.*)$`, "u").exec(written) ?? [];
  if (thing === "" || own === "") return undefined;
  return namedIn(dataset, own) ?? fieldOfStamp(own, dataset) ?? fieldOfName(own, dataset);
}

/** The field of a text whose heading says that it is a name: `Søkernavn` of a `Søker`. */
function fieldOfName(heading: string, dataset: Dataset): string | undefined {
  const [, thing = ""] = /^(.*\p{L})[\s_]?(?:s?na(?:v|m)n|name)$/iu.exec(heading.trim()) ?? [];
  const field = thing === "" ? undefined : namedIn(dataset, thing);
  const called = dataset.fields[field ?? ""];
  // The name of a street is a part of an address only.
  const isText = called?.kind === "text" && called.pattern === undefined;
  return isText && field !== "street_address" ? field : undefined;
}

function namedIn(dataset: Dataset, heading: string): string | undefined {
  return namedField(heading, headingIndex(dataset))?.field;
}

function plainSpellings(word: string): readonly string[] {
  if (!norwegian.test(word)) return [word];
  return [
    word.replaceAll("å", "aa").replaceAll("ø", "oe").replaceAll("æ", "ae"),
    word.replaceAll("å", "a").replaceAll("ø", "o").replaceAll("æ", "ae"),
  ];
}

/** Members that say of an object what it is: the field is that of the object. */
const ofObject = new Set(
  ["navn", "namn", "name", "tittel", "title", "tekst", "text", "verdi", "value", "label", "kode", "code"].map(
    fold,
  ),
);
/** Members that say of an object how much it is: the field is that of the object, where it is an amount. */
const amounts = new Set(["amount", "beløp", "belop", "sum"].map(fold));
/** Members that many objects have, of which the dataset may mean another's. */
const ofMany = new Set(
  [
    ...ofObject,
    "id",
    "type",
    "dato",
    "date",
    "status",
    "orgnr",
    "organisasjonsnummer",
    "url",
    "lenke",
    "lenkje",
    "link",
    "href",
  ].map(fold),
);

/** Members that are the number of an organisation. */
const ofOrganization = new Set(
  ["orgnr", "organisasjonsnummer", "orgnummer", "organizationNumber", "orgNumber"].map(fold),
);

/** Languages of a text that is there in several, the one to take first. */
const languagesOfTexts = ["nb", "no", "nn"];

/** Is a member the text of an object in the first of our languages it has? */
function isFirstLanguage(heading: string, all: readonly string[]): boolean {
  const object = heading.replace(/[^.]*$/, "");
  const [first] = languagesOfTexts.map((language) => object + language).filter((one) => all.includes(one));
  return first === heading;
}

/** What an object and its member are together, of which there may be several: `stillinger.kode` is a `stillingskode`. */
function compoundsOf(object: string, member: string): readonly string[] {
  const [one] = [object.replace(/(?<=\p{L}{3})(?:er|ar|e)$/u, "")];
  return one === object ? [`${object}s${member}`] : [`${one}${member}`, `${one}s${member}`];
}

/** The field of a member of an object: what the object is called, or the member, where that is no word for anything. */
function fieldOfMember(heading: string, all: readonly string[], dataset: Dataset): string | undefined {
  const parts = heading.split(".");
  const last = parts.pop() ?? "";
  if (parts.length === 0) return undefined;
  const index = headingIndex(dataset);
  const of = parts.at(-1) ?? "";
  const plain = fieldOfPlain(of, dataset);
  const object =
    namedField(parts.join("."), index) ??
    namedField(of, index) ??
    (plain === undefined ? undefined : { field: plain });
  const isObject = ofObject.has(fold(last)) || fold(last) === fold(of) || isFirstLanguage(heading, all);
  if (object && isObject) return object.field;
  // The number of an organisation that is called by its object is its own.
  const numbered = object?.field.replace(/_name$/, "_organization_number") ?? "";
  if (object?.field !== numbered && dataset.fields[numbered] && ofOrganization.has(fold(last)))
    return numbered;
  const compound = compoundsOf(of, last).map((one) => namedField(one, index)?.field);
  const [meant] = compound.filter((field) => field !== undefined);
  if (meant !== undefined) return meant;
  if (object && amounts.has(fold(last)) && isMoney(dataset.fields[object.field])) return object.field;
  const end = endOfStretch(of, last, dataset);
  if (end !== undefined) return end;
  const isAlone = all.filter((one) => one.endsWith(`.${last}`)).length === 1;
  if (!isAlone || ofMany.has(fold(last))) return undefined;
  return namedField(last, index)?.field ?? fieldOfPlain(last, dataset);
}
