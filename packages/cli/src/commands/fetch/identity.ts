import type { AnyRow, Dataset } from "@samapne/core";
import { successorsOn } from "./successors.ts";

/** Whether two rows of different publishers are about the same thing, as far as the dataset declares it. */
export interface Identity {
  /** Do rows say which municipality they are about? */
  readonly hasPlace: boolean;
  /**
   * The names a row's thing may go by. A row with any of them that was seen before is about the same thing; the first is
   * the row's own. Undefined when only the key is known, and publishers choose it each for themselves.
   */
  namesOf(row: AnyRow): readonly string[] | undefined;
  /** Does the row carry the number of a municipality that has ended? Its successors' rows come first. */
  hasEnded(row: AnyRow): boolean;
}

/** Ids that each publisher chooses for itself, so that two of them may use one id for different things. */
const chosenByPublisher: ReadonlySet<string> = new Set(["local-id", "case-id"]);
const place = "municipality_number";

/**
 * The identity of rows of a dataset on a day (YYYY-MM-DD). A key that holds a national identifier (organisation number,
 * certificate number) names its thing alone. Other keys name it within a municipality; where that has been merged or
 * split since, within what took its place, by the dataset's own list of codes.
 */
export function identityOf({ fields, key }: Dataset, today: string): Identity {
  const isNational = key.some((name) => {
    const field = fields[name];
    return field?.kind === "identifier" && !chosenByPublisher.has(field.scheme.id);
  });
  const field = fields[place];
  const codes = field?.kind === "code" ? field.list.codes : [];
  const currents = new Map<string, readonly string[]>();
  const currentsOf = (number: string): readonly string[] => {
    const known = currents.get(number) ?? successorsOn(number, codes, today);
    currents.set(number, known);
    return known;
  };
  const keyOf = (row: AnyRow) => JSON.stringify(key.map((name) => row[name]));
  const numberOf = ({ [place]: number }: AnyRow) => (typeof number === "string" ? number : "");
  return {
    hasPlace: field !== undefined,
    namesOf: (row) => {
      if (isNational) return [keyOf(row)];
      if (field === undefined) return undefined;
      return currentsOf(numberOf(row)).map((number) => `${number} ${keyOf(row)}`);
    },
    hasEnded: (row) => {
      const [only, ...others] = currentsOf(numberOf(row));
      return field !== undefined && (others.length > 0 || only !== numberOf(row));
    },
  };
}
