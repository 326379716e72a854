import { publicationFaults } from "@samapne/generators";
import type { Publisher } from "@samapne/server";
import type { Call } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** Who publishes, and where, as far as the call says it. */
export interface Publishing {
  readonly baseUrl?: string;
  readonly publisher?: Publisher;
}

/** Reads who publishes from the options of a call. Half of it is a mistake: a catalogue nobody takes. */
export function publishingOf({ options }: Pick<Call, "options">): Publishing {
  const [baseUrl, organizationNumber, name, contact] = ["base-url", "publisher", "title", "contact"].map(
    (option) => (typeof options[option] === "string" ? options[option] : undefined),
  );
  if (baseUrl !== undefined && !/^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*[^\s/?#])?$/.test(baseUrl))
    throw new UsageError(badBase);
  const base = baseUrl === undefined ? {} : { baseUrl };
  if (organizationNumber === undefined && contact === undefined) return base;
  if (
    organizationNumber === undefined ||
    name === undefined ||
    contact === undefined ||
    baseUrl === undefined
  )
    throw new UsageError(half);
  const where = contact.includes("@") ? { email: contact } : { page: contact };
  const publisher: Publisher = { organizationNumber, name, contact: { name, ...where } };
  const faults = publicationFaults({ ...publisher, ...anyCatalogue, baseUrl });
  if (faults.length > 0) throw new UsageError(faulty(faults.join("; ")));
  return { baseUrl, publisher };
}

/** What the call does not decide, and what is right whatever it is. */
const anyCatalogue = { form: "api", formats: ["csv"], modified: "2026-01-01" } as const;

const faulty = (faults: string) => ({
  nb: `Katalogen ville ikke bli godkjent av data.norge.no: ${faults}.`,
  nn: `Katalogen ville ikkje bli godkjend av data.norge.no: ${faults}.`,
  en: `data.norge.no would not take the catalogue: ${faults}.`,
});

const badBase = {
  nb: "--base-url må være en nettadresse uten skråstrek til slutt, for eksempel https://data.kommunen.no.",
  nn: "--base-url må vere ei nettadresse utan skråstrek til slutt, til dømes https://data.kommunen.no.",
  en: "--base-url must be a web address without a slash at the end, such as https://data.kommunen.no.",
};

const half = {
  nb: "Katalogen trenger alle fire: --publisher, --title, --contact og --base-url.",
  nn: "Katalogen treng alle fire: --publisher, --title, --contact og --base-url.",
  en: "The catalogue needs all four: --publisher, --title, --contact and --base-url.",
};
