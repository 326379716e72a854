type Item<V> = NonNullable<V> extends readonly (infer I)[] ? I : NonNullable<V>;

/** From a value (included) to another: excluded for instants, included for dates, periods and numbers, as in the API. */
export interface Range<V> {
  readonly from?: V;
  readonly to?: V;
}

/** Which rows are wanted: for each field one value, one of several, or a range. A missing value meets nothing. */
export type Where<R> = {
  readonly [K in keyof R]?: Item<R[K]> | readonly Item<R[K]>[] | Range<Item<R[K]>>;
};

/** What is wanted of one field. */
export interface Wanted {
  readonly field: string;
  readonly values?: readonly unknown[];
  readonly from?: unknown;
  readonly to?: unknown;
}

/** The parts of a selection, one for each field. */
export function wantedOf<R>(where: Where<R> | undefined): readonly Wanted[] {
  return Object.entries(where ?? {}).flatMap(([field, asked]): readonly Wanted[] => {
    if (asked === undefined || asked === null) return [];
    if (Array.isArray(asked)) return [{ field, values: asked as readonly unknown[] }];
    return typeof asked === "object"
      ? [{ field, ...(asked as Range<unknown>) }]
      : [{ field, values: [asked] }];
  });
}
