import { type Dataset, eachLanguage, found, inLanguage, type Text } from "@samapne/core";
import { type FieldReading, unanswered } from "../../file/mapping.ts";
import type { MappingNote } from "../../yaml.ts";
import type { FoundTime } from "../times/found-time.ts";
import type { SurveyedColumn } from "../seen/survey.ts";
import { aboutNumbers } from "../words/about-numbers.ts";
import { springHour, type ZoneSaid } from "../times/zone-said.ts";

/** What becomes of a remark: the year of times is that of sheets or a month elsewhere, a warning is told beside the questions, and columns may be used by an answer. */
export type NoteKind = "year_of_times" | "warning" | "not_used";

/** A remark for people at a place of the mapping. */
export interface Remark extends Pick<MappingNote, "path"> {
  readonly text: Text;
  readonly kind?: NoteKind;
}

/** Takes a remark. */
export type Say = (path: Remark["path"], text: Text, kind?: NoteKind) => void;

/** Why rows and columns of sums are left out. */
export const totals: Text = { nb: "totaler", nn: "totalar", en: "totals" };

/** Why rows that say what group those below them are of are left out. */
export const groupNames: Text = {
  nb: "overskrifter over grupper",
  nn: "overskrifter over grupper",
  en: "headings of groups",
};

/** Why columns like those of months are left out. */
export const notPeriods: Text = {
  nb: "sier ikke hvilken tid de er for",
  nn: "seier ikkje kva tid dei er for",
  en: "do not say what time they are of",
};

/** Why lines of programs are left out: the number of a page, how many rows there are. */
export const remarks: Text = { nb: "merknader", nn: "merknader", en: "remarks" };

/** Why a row of units is left out. */
export const units: Text = { nb: "enheter", nn: "einingar", en: "units" };

/** The times of the first rows, and a doubt in how they are written. */
export function sayTime(found: FoundTime, say: Say, suggestions: Map<string, string>): void {
  const { first, last, doubt, isYearAsked, year, groups, doubtful } = found;
  suggestions.set("time.zone", "Europe/Oslo");
  if (year !== undefined) suggestions.set("time.value", year);
  if (isYearAsked) say(["time"], yearIsWritten, "year_of_times");
  if (groups) sayGroups(groups, say);
  if (doubtful !== undefined) sayDoubt(doubtful, say);
  if (first !== undefined && last !== undefined) saySpan(first, last, say);
  if (!doubt) return;
  suggestions.set("time.spelling", String(found.likely?.spelling));
  if (found.time.length === unanswered) suggestions.set("time.length", String(found.likely?.length));
  const all = doubt.join(" / ");
  say(["time"], {
    nb: `Tidene kan være skrevet på flere måter: ${all}`,
    nn: `Tidene kan vere skrivne på fleire måtar: ${all}`,
    en: `The times may be written in several ways: ${all}`,
  });
}

/** What the file says of the zone of its times, and what is suggested for it. */
export function sayZone(said: ZoneSaid | undefined, say: Say, suggestions: Map<string, string>): void {
  if (!said) return;
  if (said.zone === undefined) suggestions.delete("time.zone");
  else suggestions.set("time.zone", said.zone);
  say(
    ["time"],
    eachLanguage((language) => {
      const shown = inLanguage(found(said.because.slice(0, 40)), language);
      if (said.zone === undefined && said.because !== springHour)
        return {
          nb: `Fila sier ${shown}: noen mener normaltid hele året (+01:00), andre norsk tid med sommertid (Europe/Oslo)`,
          nn: `Fila seier ${shown}: nokre meiner normaltid heile året (+01:00), andre norsk tid med sommartid (Europe/Oslo)`,
          en: `The file says ${shown}: some mean winter time all year (+01:00), others Norwegian time with summer time (Europe/Oslo)`,
        }[language];
      if (said.because === springHour)
        return {
          nb: `Fila har en time kl. 02 natta da norske klokker stilles fram: klokka følger ikke sommertid. Normaltid hele året er +01:00; den kan også være UTC`,
          nn: `Fila har ein time kl. 02 natta da norske klokker blir stilte fram: klokka følgjer ikkje sommartid. Normaltid heile året er +01:00; ho kan òg vere UTC`,
          en: `The file has an hour at 02 in the night when Norwegian clocks are put forward: its clock has no summer time. Winter time all year is +01:00; it may also be UTC`,
        }[language];
      return {
        nb: `Fila sier ${shown}: samme tid hele året (${said.zone})`,
        nn: `Fila seier ${shown}: same tid heile året (${said.zone})`,
        en: `The file says ${shown}: the same time all year (${said.zone})`,
      }[language];
    }),
  );
}

/** That a title says that figures are no energy. */
function sayDoubt(title: string, say: Say): void {
  say(
    ["fields"],
    eachLanguage((language) => {
      const shown = inLanguage(found(title.trim().slice(0, 60)), language);
      return {
        nb: `Over tabellen står ${shown}. Er tallene energi?`,
        nn: `Over tabellen står ${shown}. Er tala energi?`,
        en: `Above the table stands ${shown}. Are the figures energy?`,
      }[language];
    }),
  );
}

/** The patterns of columns that may be the values. */
function sayGroups(groups: readonly string[], say: Say): void {
  const all = groups.map((pattern) => `«${pattern.slice(0, 60)}»`).join(", ");
  say(["columns"], {
    nb: `Verdiene kan stå i ${all}: lag én tilordning for hver måler det er snakk om`,
    nn: `Verdiane kan stå i ${all}: lag éi tilordning for kvar målar det er snakk om`,
    en: `The values may stand in ${all}: make one mapping for each meter there is`,
  });
}

/** That the year in the mapping is that of one file. */
const yearIsWritten: Text = {
  nb: "Året står ikke i tabellen. Det som står her, gjelder bare denne fila: bytt det for neste års fil",
  nn: "Året står ikkje i tabellen. Det som står her, gjeld berre denne fila: byt det for fila neste år",
  en: "The year does not stand in the table. What stands here holds for this file only: change it for next year's",
};

/** That the month in the mapping is that of one file. */
export const monthIsWritten: Text = {
  nb: "Måneden står ikke i tabellen. Det som står her, gjelder bare denne fila: bytt det for neste måneds fil",
  nn: "Månaden står ikkje i tabellen. Det som står her, gjeld berre denne fila: byt det for fila neste månad",
  en: "The month does not stand in the table. What stands here holds for this file only: change it for next month's",
};

function saySpan(first: string, last: string, say: Say): void {
  const params = `${first.replace("T", " ")} … ${last.replace("T", " ")}`;
  say(["time"], {
    nb: `Tidene i de første radene: ${params}`,
    nn: `Tidene i dei første radene: ${params}`,
    en: `Times of the first rows: ${params}`,
  });
}

/** A column whose values told what it is. */
export function sayByValues(
  heading: string,
  name: string,
  kind: "codes" | "ids",
  { fields }: Dataset,
  say: Say,
): void {
  const label = fields[name]?.label;
  if (!label) return;
  const because = { codes: ofCodes, ids: ofIds }[kind];
  say(
    ["fields", name],
    eachLanguage((language) => {
      const shown = inLanguage(found(heading.slice(0, 40)), language);
      return {
        nb: `${shown} er lest som ${label.nb}, fordi ${because.nb}`,
        nn: `${shown} er lesen som ${label.nn}, fordi ${because.nn}`,
        en: `${shown} is read as ${label.en}, because ${because.en}`,
      }[language];
    }),
  );
}

const ofCodes: Text = {
  nb: "verdiene er koder derfra",
  nn: "verdiane er kodar derifrå",
  en: "its values are codes of it",
};
const ofIds: Text = {
  nb: "alle verdiene ser ut som det",
  nn: "alle verdiane ser ut som det",
  en: "all its values look like it",
};

/** A column that is not read as what it is called, because nothing in it can be that. */
export function sayHoldsNone(heading: string, name: string, { fields }: Dataset, say: Say): void {
  const label = fields[name]?.label;
  if (!label) return;
  say(
    ["fields"],
    eachLanguage((language) => {
      const shown = inLanguage(found(heading.slice(0, 40)), language);
      return {
        nb: `${shown} er ikke lest som ${label.nb}: ingen av verdiene kan være det`,
        nn: `${shown} er ikkje lesen som ${label.nn}: ingen av verdiane kan vere det`,
        en: `${shown} is not read as ${label.en}: none of its values can be that`,
      }[language];
    }),
    "warning",
  );
}

/** What becomes of numbers that are not said to the last. */
export function sayAbout(texts: readonly string[], name: string, say: Say): void {
  const { firstTaken, firstEmpty } = aboutNumbers(texts);
  const shown = (text: string) => found(text.slice(0, 40));
  if (firstTaken)
    say(
      ["fields", name],
      eachLanguage((language) => {
        const [text, number] = [shown(firstTaken.text), shown(firstTaken.number)].map((one) =>
          inLanguage(one, language),
        );
        return {
          nb: `${text} er lest som ${number}: tallet er omtrentlig, eller det høyeste`,
          nn: `${text} er lesen som ${number}: talet er omtrentleg, eller det høgste`,
          en: `${text} is read as ${number}: the number is about right, or the highest`,
        }[language];
      }),
      "warning",
    );
  if (firstEmpty !== undefined)
    say(
      ["fields", name],
      eachLanguage((language) => {
        const text = inLanguage(shown(firstEmpty), language);
        return {
          nb: `${text} er ikke lest, fordi det ikke er ett tall: der blir feltet tomt`,
          nn: `${text} er ikkje lesen, fordi det ikkje er eitt tal: der blir feltet tomt`,
          en: `${text} is not read, because it is not one number: the field is left empty there`,
        }[language];
      }),
      "warning",
    );
}

/** That a column of instants has no clock times, or that some of its dates have none; `isEnd` where they are over when their day is. */
export function sayMidnight(
  field: string,
  { isOfAll, isEnd }: { readonly isOfAll: boolean; readonly isEnd: boolean },
  say: Say,
): void {
  if (isEnd) return say(["fields", field], isOfAll ? endsAtMidnight : someEndAtMidnight, "warning");
  const startsAtMidnight = {
    nb: "Kolonnen har dato, men ikke klokkeslett: tidspunktene blir kl. 00:00",
    nn: "Kolonnen har dato, men ikkje klokkeslett: tidspunkta blir kl. 00:00",
    en: "The column has dates, but no clock times: the times become 00:00",
  };
  const someAtMidnight = {
    nb: "Noen datoer i kolonnen har ikke klokkeslett: de blir kl. 00:00",
    nn: "Nokre datoar i kolonnen har ikkje klokkeslett: dei blir kl. 00:00",
    en: "Some dates of the column have no clock times: they become 00:00",
  };
  say(["fields", field], isOfAll ? startsAtMidnight : someAtMidnight, "warning");
}

const endsAtMidnight: Text = {
  nb: "Kolonnen har dato, men ikke klokkeslett: slutten blir midnatt etter den dagen",
  nn: "Kolonnen har dato, men ikkje klokkeslett: slutten blir midnatt etter den dagen",
  en: "The column has dates, but no clock times: the end becomes midnight after that day",
};
const someEndAtMidnight: Text = {
  nb: "Noen datoer i kolonnen har ikke klokkeslett: slutten blir midnatt etter den dagen",
  nn: "Nokre datoar i kolonnen har ikkje klokkeslett: slutten blir midnatt etter den dagen",
  en: "Some dates of the column have no clock times: the end becomes midnight after that day",
};

/** That the year of dates is that of one file, or that they are of several, which one year cannot be. */
export function sayYear(field: string, isOfSeveral: boolean, say: Say): void {
  if (isOfSeveral) say(["fields", field], ofSeveralYears, "warning");
  else say(["fields", field], yearIsWritten);
}

const ofSeveralYears: Text = {
  nb: "Datoene sier ikke året og går forbi nyttår flere ganger: ett år kan ikke gjelde alle. Skriv året i fila",
  nn: "Datoane seier ikkje året og går forbi nyttår fleire gonger: eitt år kan ikkje gjelde alle. Skriv året i fila",
  en: "The dates do not say their year and go past New Year several times: one year cannot hold for all. Write the year in the file",
};

/** What was decided about the numbers of columns. */
export function sayMeasures(
  { decimal_sign: sign }: FieldReading,
  { texts }: SurveyedColumn,
  factor: number | "mixed" | undefined,
  name: string,
  say: Say,
  unit = "kWh",
): void {
  if (sign === ",") {
    const example = texts.find((text) => text.includes(",")) ?? "";
    const point = example.replace(",", ".");
    say(["fields", name], {
      nb: `Komma er desimaltegn: «${example}» er ${point}`,
      nn: `Komma er desimalteikn: «${example}» er ${point}`,
      en: `A comma is the decimal sign: “${example}” is ${point}`,
    });
  }
  if (typeof factor === "number")
    say(["fields", name], {
      nb: `Gjort om til ${unit}: ganget med ${factor}`,
      nn: `Gjort om til ${unit}: gonga med ${factor}`,
      en: `Made into ${unit === "kr" ? "kroner" : unit}: multiplied by ${factor}`,
    });
  if (factor === "mixed")
    say(["fields", name], {
      nb: "Kolonnene har ulike enheter (kWh, MWh). Lag én tilordning for hver enhet, med factor for den som ikke er kWh",
      nn: "Kolonnane har ulike einingar (kWh, MWh). Lag éi tilordning for kvar eining, med factor for den som ikkje er kWh",
      en: "The columns have different units (kWh, MWh). Make one mapping for each unit, with a factor where it is not kWh",
    });
}

/** That each object of a list in the rows of the file is a row. */
export function rowsOfList(list: string): Text {
  return eachLanguage((language) => {
    const shown = inLanguage(found(list.slice(0, 80)), language);
    return {
      nb: `Hvert element i lista ${shown} blir en rad; det som står utenfor lista, gjentas i hver av dem`,
      nn: `Kvart element i lista ${shown} blir ei rad; det som står utanfor lista, blir gjenteke i kvar av dei`,
      en: `Each item of the list ${shown} becomes a row; what stands outside the list is repeated in each`,
    }[language];
  });
}

/** The columns nothing is read from; undefined where there are none. */
export function notUsed(columns: readonly SurveyedColumn[]): Text | undefined {
  if (columns.length === 0) return undefined;
  const names = columns
    .map(({ heading }) => `«${heading.slice(0, 40)}»`)
    .slice(0, 12)
    .join(", ");
  return { nb: `Ikke brukt: ${names}`, nn: `Ikkje brukt: ${names}`, en: `Not used: ${names}` };
}
