import { isDate, hasRightCheckDigit } from "@samapne/core";
import type { FormatName } from "./format.ts";
import type { Contact } from "./parties.ts";
import type { licences, publisherTypes } from "./vocabulary.ts";

/** From and to, dates both included; without an end it goes on. */
export interface Span {
  readonly start: string;
  readonly end?: string;
}

/** What a publisher says that the specifications cannot know. */
export interface Publication {
  /** Nine digits; the publisher's address in Felles datakatalog is made from it. */
  readonly organizationNumber: string;
  readonly name: string;
  readonly publisherType?: keyof typeof publisherTypes;
  readonly contact: Contact;
  /** Where the API or the files stand, https, without a slash at the end. */
  readonly baseUrl: string;
  /** The municipality the data are about, when they are about one. */
  readonly municipality?: {
    readonly number: string;
    readonly name: string;
    /** GeoNames or EU place. Geonorge's own addresses are allowed too, but the service's 2.0 shapes warn about them. */
    readonly place: string;
  };
  /** `static`: level 1 of the API contract, static files. `api`: levels 2 and 3. */
  readonly form: "static" | "api";
  readonly formats: readonly FormatName[];
  readonly licence?: keyof typeof licences;
  readonly temporal?: Span;
  readonly issued?: string;
  readonly modified: string;
  /** Addresses (ELI) of further laws and regulations that demand the publication, beside those a dataset names. */
  readonly legislation?: readonly string[];
  /** What differs from dataset to dataset, by its id. */
  readonly datasets?: Readonly<Record<string, PublishedDataset>>;
}

/** What a publisher says of one dataset. */
export interface PublishedDataset {
  readonly temporal?: Span;
  readonly issued?: string;
  readonly modified?: string;
  /** ISO 8601 duration, such as `PT1H`. */
  readonly temporalResolution?: string;
  /** The version of the data, not of the specification. */
  readonly version?: string;
}

const mod11 = { method: "mod11", weights: [3, 2, 7, 6, 5, 4, 3, 2] } as const;
const reserved = /(^|[./@])example\.(com|org|net)\b|\.(example|invalid|test|localhost)\b/i;

/**
 * What must be put right before a publication may be published (DOMAIN 8.5), as sentences; none when all is well.
 * Placeholders such as example.com are faults.
 */
export function publicationFaults(it: Publication): readonly string[] {
  const addresses = [it.baseUrl, it.contact.page, it.contact.email, it.municipality?.place];
  const dates = [it, ...Object.values(it.datasets ?? {})].flatMap(({ temporal, issued, modified }) => [
    temporal?.start,
    temporal?.end,
    issued,
    modified,
  ]);
  const faults: readonly (readonly [boolean, string])[] = [
    [!isOrganizationNumber(it.organizationNumber), `${it.organizationNumber} is not an organisation number`],
    [it.name.trim() === "", "the publisher has no name"],
    [
      !/^https:\/\/[^\s/]+(\/[^\s]*[^\s/])?$/.test(it.baseUrl),
      `${it.baseUrl} is not an https address without a slash at the end`,
    ],
    [
      it.contact.email === undefined && it.contact.page === undefined,
      "the contact has neither e-mail nor page",
    ],
    [
      !/^\d{4}$/.test(it.municipality?.number ?? "0000"),
      `${it.municipality?.number} is not a municipality number`,
    ],
    [it.formats.length === 0, "no formats are published"],
  ];
  return [
    ...faults.filter(([wrong]) => wrong).map(([, fault]) => fault),
    ...addresses.flatMap((address) =>
      address !== undefined && reserved.test(address) ? [`${address} is a placeholder`] : [],
    ),
    ...dates.flatMap((date) => (date !== undefined && !isDate(date) ? [`${date} is not a date`] : [])),
  ];
}

function isOrganizationNumber(text: string): boolean {
  return /^\d{9}$/.test(text) && hasRightCheckDigit(text, mod11);
}
