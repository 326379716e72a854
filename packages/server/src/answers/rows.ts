import {
  type AnyRow,
  type Dataset,
  type FormatId,
  type Language,
  type PageMeta,
  specificationOf,
} from "@samapne/core";
import type { Answer, Answered, Asked } from "../http/asked.ts";
import { addressesFrom, type AddressOf, linkTo } from "../http/link.ts";
import { Refusal } from "../http/problem.ts";
import type { Ask } from "../query/ask.ts";
import { all, changed } from "../query/condition.ts";
import type { RowQuery } from "../query/order.ts";
import type { RowWish } from "../rows/row-form.ts";
import { declarationDigest } from "../store/fingerprint.ts";
import type { Store } from "../store/store.ts";
import { mostGone } from "../store/history.ts";
import type { Version } from "../store/version.ts";

/** What answers about the rows of a dataset are made from. */
export interface RowSource {
  readonly dataset: Dataset;
  readonly store: Store;
  readonly baseUrl: string | undefined;
  /** The address of the operation, with `{field}` where a value goes. */
  readonly path: string;
}

/**
 * Answers from the current version of the dataset, which is held until the answer's `end`. What refuses a request is
 * found out before the answer is given: only what would be 200 may be 304 (RFC 9110, 13.2.1). What an answer opens on
 * the way it lets go of `atEnd`, whether its body is read or not.
 */
export function fromVersion(
  { dataset, store, baseUrl }: RowSource,
  prepare: (asked: Asked, version: Version, atEnd: (act: () => unknown) => void) => Promise<Answered["make"]>,
): Answer {
  return async (asked) => {
    const lease = store.lease(dataset.id);
    if (lease === undefined) throw new Refusal("not-found");
    const { version } = lease;
    const acts = [lease.end];
    const end = () => acts.splice(0).forEach((act) => act());
    try {
      const make = await prepare(asked, version, (act) => void acts.unshift(() => void act()));
      const seed = [version.id, declarationDigest(dataset), baseUrl ?? ""].join(" ");
      return { seed, modified: version.publishedAt, vary: "Accept, Accept-Encoding", make, end };
    } catch (error) {
      end();
      throw error;
    }
  };
}

/** The format asked for, and how rows are to be written in it. */
export function wishOf({ content, values }: Asked, { fields }: Ask): RowWish & { readonly format: FormatId } {
  const dialect = values.get("dialect")?.[0] === "excel-nb" ? "excel-nb" : "canonical";
  const { format = "json" } = content;
  const language = (values.get("lang")?.[0] ?? "nb") as Language;
  return { format, fields, dialect, language };
}

/** The rows asked for, changed ones only when that is asked; and the keys that are gone since then. */
export async function queryOf(
  { where, order, changedSince }: Ask,
  version: Version,
): Promise<{ readonly query: RowQuery; readonly removed: readonly AnyRow[] | undefined }> {
  if (changedSince === undefined) return { query: { where, order }, removed: undefined };
  const changes = await version.changesSince(changedSince, mostGone);
  if (changes === undefined) throw new Refusal("changes-unknown");
  const since = { kind: "compare", column: changed, sign: ">", value: changes.after } as const;
  return { query: { where: all([where, since]), order }, removed: changes.removed };
}

const knownMeta = new WeakMap<Version, PageMeta>();

/** What a page or a row is part of. */
export function metaOf(version: Version, deleted?: readonly AnyRow[]): PageMeta {
  const meta = knownMeta.get(version) ?? metaOfAll(version);
  knownMeta.set(version, meta);
  return deleted === undefined ? meta : { ...meta, deleted };
}

function metaOfAll({ dataset, id, publishedAt }: Version): PageMeta {
  return {
    specification: specificationOf(dataset),
    data_version: id,
    updated_at: new Date(publishedAt).toISOString(),
    privacy: dataset.privacy,
  };
}

/** How the answers of an operation name other addresses of the service, and what all of them point to in `Link`. */
export interface Pointers {
  readonly address: AddressOf;
  readonly links: string;
}

/** The pointers of an operation. */
export function pointersOf({ dataset, baseUrl, path }: RowSource): Pointers {
  const address = addressesFrom(path, baseUrl);
  const links = [
    linkTo(specificationOf(dataset), "describedby"),
    linkTo(address("/openapi.json"), "service-desc", "application/json"),
  ];
  return { address, links: links.join(", ") };
}
