import type { ColumnPlace, FieldReading, Mapping } from "../file/mapping.ts";

/** Every column that a mapping names, by heading or letter. */
export function placesOf(mapping: Mapping): readonly ColumnPlace[] {
  return [...conditionsOf(mapping), ...sourcesOf(mapping)];
}

/** The columns that rows are chosen by. */
export function conditionsOf({ rows, fields }: Mapping): readonly ColumnPlace[] {
  const whens = Object.values(fields).map(({ when }) => when);
  return [rows?.only, ...(rows?.leave_out ?? []), ...whens].flatMap(placed);
}

/** The columns that fields and times are read from. */
export function sourcesOf(mapping: Mapping): readonly ColumnPlace[] {
  const { time, position } = mapping;
  const all = readingsOf(mapping);
  const clocks = [time, ...all].flatMap((one) => [one?.clock_column, one?.am_pm_column]);
  if (time?.year_column !== undefined) clocks.push(time.year_column);
  if (time?.zone_column !== undefined) clocks.push(time.zone_column);
  const units = all.map((one) => one.unit_column);
  const metres = [position?.east, position?.north];
  const weeks = weekColumnsOf(mapping);
  const beside = [...clocks, ...units, ...metres, ...weeks, time?.end_column].map((column) =>
    column ? { column } : undefined,
  );
  const dates = (time?.date_columns ?? []).map((column) => ({
    column,
    ...(time?.carry ? { carry: true } : {}),
  }));
  return [time, ...dates, ...beside, ...all].flatMap(placed);
}

function placed(place: ColumnPlace | undefined): readonly ColumnPlace[] {
  return place && (place.column !== undefined || place.letter !== undefined) ? [place] : [];
}

/** Every reading of a field, and of the parts it is put together of. */
function readingsOf({ fields }: Mapping): readonly FieldReading[] {
  return Object.values(fields).flatMap((reading) => [reading, ...(reading.parts ?? [])]);
}

/** The columns that say the hours of each day of a week. */
export function weekColumnsOf(mapping: Mapping): readonly string[] {
  return readingsOf(mapping).flatMap(({ week }) =>
    week ? [week.day, week.hours, week.opens, week.closes].flatMap((column) => column ?? []) : [],
  );
}

/** The labels whose values are carried to the rows below them. */
export function labelsOf(mapping: Mapping): readonly string[] {
  return readingsOf(mapping).flatMap(({ beside, carry }) => (carry && beside !== undefined ? [beside] : []));
}
