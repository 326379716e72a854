import type { Dataset } from "@samapne/core";

/** What CKAN tells of a dataset, as far as it is read here. */
export interface Package {
  readonly id: string;
  readonly name: string;
  readonly private: boolean;
  readonly organization: { readonly name?: string; readonly id?: string } | null;
  readonly extras: readonly Extra[];
  readonly resources: readonly Resource[];
  readonly [member: string]: unknown;
}

/** A member of our own, or of others, in CKAN's own way. */
export interface Extra {
  readonly key: string;
  readonly value: string;
}

/** A file or a table of a dataset. */
export interface Resource {
  readonly id: string;
  readonly name: string | null;
  readonly url?: string | null;
  readonly hash?: string | null;
  readonly url_type?: string | null;
  readonly samapne_rows?: string | null;
}

/** Says which of our datasets it is: what does not say it was not made from here. */
const mark = "samapne_dataset";
/** Stands while a new dataset is not whole; it is private meanwhile. */
const unfinished = "samapne_unfinished";

/** The name of a dataset in a CKAN: lower case, digits, hyphens. Organisations share one space of names. */
export function packageName(organisation: string, { id }: Pick<Dataset, "id">): string {
  return `${organisation}-${id}`.toLowerCase().slice(0, 100);
}

/** What a dataset says of itself. Titles and descriptions are in bokmål: CKAN has one language. */
export function metadataOf(dataset: Dataset, licence: string | undefined) {
  const { title, purpose, rowMeaning, privacyNote } = dataset;
  return {
    title: title.nb,
    notes: [purpose.nb, rowMeaning.nb, privacyNote?.nb].filter((text) => text !== undefined).join("\n\n"),
    ...(licence !== undefined && { license_id: licence }),
  };
}

/** The tags a new dataset gets. From then on they are the catalogue's own. */
export function tagsOf({ domain, themes }: Dataset): readonly { readonly name: string }[] {
  return [domain, ...themes].map((name) => ({ name }));
}

/** The members of our own. Those of others are kept. */
export function extrasOf(
  { id, version }: Dataset,
  before: readonly Extra[],
  isWhole: boolean,
): readonly Extra[] {
  const own = [
    { key: mark, value: id },
    { key: "samapne_specification", value: `${id}@${version}` },
    ...(isWhole ? [] : [{ key: unfinished, value: "true" }]),
  ];
  return [...before.filter(({ key }) => !/^samapne_(?:dataset|specification|unfinished)$/.test(key)), ...own];
}

/** Was it made from here, for this organisation? */
export function isOurs(found: Package, { id }: Pick<Dataset, "id">, organisation: string): boolean {
  const owner = found.organization;
  return extraOf(found, mark) === id && (owner?.name === organisation || owner?.id === organisation);
}

/** Is it one whose first publication did not come to its end? */
export function isUnfinished(found: Package): boolean {
  return extraOf(found, unfinished) !== undefined;
}

function extraOf({ extras }: Package, wanted: string): string | undefined {
  return extras.find(({ key }) => key === wanted)?.value;
}

/** Says whether a dataset already tells all this. Order means nothing in CKAN. */
export function tells(found: Package, wanted: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(wanted).every(([member, value]) => plain(found[member]) === plain(value));
}

function plain(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value) ?? "";
  const parts = value.map((one: unknown) => {
    const { key, name, value: said } = one as Readonly<Record<string, unknown>>;
    return JSON.stringify([key ?? name, said]);
  });
  return parts.toSorted().join();
}
