import { type ElhubOptions, isElhubGroup } from "@samapne/client";
import { type Code, isValidOn } from "@samapne/core";
import { energyMeters } from "@samapne/energy";
import type { Given } from "../../../options/command.ts";
import { momentOf } from "../../../world/moment.ts";
import { dateOption, isAddress } from "../../../options/option-values.ts";
import { UsageError } from "../../../options/usage-error.ts";
import type { World } from "../../../world/world.ts";
import { successorsOn } from "../successors.ts";
import { words } from "./words.ts";

const { municipality_number: field } = energyMeters.fields;
const municipalities: readonly Code[] = field?.kind === "code" ? field.list.codes : [];

/** What the options ask of Elhub. */
export type Asked = Pick<ElhubOptions, "municipalities" | "from" | "to" | "groups" | "base" | "now">;

/** Reads the options; a `UsageError` for what cannot be asked. */
export function askedOf(options: Readonly<Record<string, Given>>, world: World): Asked {
  const now = momentOf(world);
  const [from, to] = [dateOption("from", options["from"]), dateOption("to", options["to"])];
  const wanted = (options["municipality"] ?? []) as readonly string[];
  const groups = options["group"] as readonly string[] | undefined;
  const base = options["url"];
  if (wanted.length === 0) throw new UsageError(words.noNumber);
  if (from === undefined || to === undefined) throw new UsageError(words.noDays);
  if (to < from || from > now.date) throw new UsageError(words.wrongOrder);
  if (groups !== undefined && !groups.every(isElhubGroup)) throw new UsageError(words.noGroup);
  if (base !== undefined && (typeof base !== "string" || !isAddress(base))) throw new UsageError(words.noUrl);
  for (const number of wanted) checkNumber(number, now.date);
  return { municipalities: wanted, from, to, groups, base, now };
}

/** Elhub knows the municipalities of today only, and one that is none (0000). */
function checkNumber(number: string, today: string): void {
  const known = municipalities.filter(({ code }) => code === number);
  const last = known.at(-1);
  if (last === undefined) throw new UsageError(words.noMunicipality(number));
  if (known.some((code) => isValidOn(code, today))) return;
  const successors = successorsOn(number, municipalities, today)
    .flatMap((next) => municipalities.findLast(({ code }) => code === next) ?? [])
    .map((next) => `${next.code} ${nameOf(next)}`)
    .join(", ");
  throw new UsageError(words.ended(number, nameOf(last), last.validTo ?? "", successors));
}

function nameOf({ label }: Code): string {
  return typeof label === "string" ? label : label.nb;
}
