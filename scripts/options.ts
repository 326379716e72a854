import { parseArgs } from "node:util";

/** The options a script has, with the values they have when they are not given. */
type Defaults = Readonly<Record<string, string | boolean | undefined>>;

/**
 * The options of the call. `--help` tells which there are; so does one that is not known, which ends the program with 2.
 * `numbers` must be whole and at least 1.
 */
export function optionsOf<const D extends Defaults>(
  defaults: D,
  numbers: readonly (keyof D & string)[] = [],
): {
  readonly [K in keyof D]: D[K] extends boolean ? boolean : D[K] extends string ? string : string | undefined;
} {
  const options = Object.fromEntries(
    Object.entries({ ...defaults, help: false }).map(([name, value]) => [
      name,
      { type: typeof value === "boolean" ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  try {
    const { values } = parseArgs({ options });
    if (values["help"] === true) {
      console.log(usage(defaults));
      process.exit(0);
    }
    const all: Record<string, string | boolean | undefined> = { ...defaults, ...values };
    for (const name of numbers)
      if (!isWholeNumber(all[name])) throw new Error(`--${name} is a whole number, at least 1`);
    return all as ReturnType<typeof optionsOf<D>>;
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage(defaults)}`);
    process.exit(2);
  }
}

function isWholeNumber(value: unknown): boolean {
  return value === undefined || (Number.isSafeInteger(Number(value)) && Number(value) >= 1);
}

function usage(defaults: Defaults): string {
  const one = ([name, value]: readonly [string, unknown]) =>
    typeof value === "boolean"
      ? `[--${name}]`
      : `[--${name} ${typeof value === "string" && value !== "" ? value : "…"}]`;
  return `Options: ${Object.entries(defaults).map(one).join(" ")}`;
}
