import { workSignal } from "../http/work-signal.ts";
import { actionsOf, type Call } from "./action.ts";
import { CkanError } from "./ckan-error.ts";
import { fillTable, tableName } from "./fill-table.ts";
import type { CkanDataset, CkanFate, CkanFile, CkanStep, CkanTarget } from "./options.ts";
import {
  extrasOf,
  isOurs,
  isUnfinished,
  metadataOf,
  type Package,
  packageName,
  tagsOf,
  tells,
} from "./package.ts";

/**
 * Publishes datasets in a CKAN through its Action API: the dataset with its description, its files, and a table in the
 * DataStore. What is the same is left alone, so a second run changes nothing. A new dataset is private until all of it
 * is there; a file is replaced in one request; a table says when it is incomplete. A dataset of the same name that was
 * not made from here is never touched. Throws a `CkanError` that says what was done before.
 */
export async function publishCkan(
  datasets: readonly CkanDataset[],
  target: CkanTarget,
): Promise<readonly CkanStep[]> {
  const { signal, end } = workSignal(target.signal);
  const done: CkanStep[] = [];
  const half: { name?: string | undefined } = {};
  try {
    const call = actionsOf(target, signal);
    const organisation = await call("organization_show", { id: target.organisation });
    if (organisation === undefined) throw new CkanError("no_organisation", target.organisation);
    const licence = target.licence ?? (await knownLicence(call));
    // Everything is looked at before anything is changed.
    const found: (Package | undefined)[] = [];
    for (const { dataset } of datasets) found.push(await foundPackage(dataset, target.organisation, call));
    for (const [index, one] of datasets.entries())
      await publishOne(one, found[index], { organisation: target.organisation, licence, call, done, half });
    return done;
  } catch (error) {
    if (error instanceof CkanError) {
      error.done = [...done];
      error.halfDone = half.name;
    }
    throw error;
  } finally {
    end();
  }
}

interface Publishing {
  readonly organisation: string;
  readonly licence: string | undefined;
  readonly call: Call;
  readonly done: CkanStep[];
  /** What is being changed just now. */
  readonly half: { name?: string | undefined };
}

/** NLOD 2.0 under whichever id this CKAN has it. */
async function knownLicence(call: Call): Promise<string | undefined> {
  const list = (await call("license_list", {})) as readonly { readonly id: string }[] | undefined;
  return list?.find(({ id }) => /^nlod(?:-?2\.0)?$/i.test(id))?.id;
}

async function foundPackage(
  dataset: CkanDataset["dataset"],
  organisation: string,
  call: Call,
): Promise<Package | undefined> {
  const name = packageName(organisation, dataset);
  const found = (await call("package_show", { id: name })) as Package | undefined;
  if (found !== undefined && !isOurs(found, dataset, organisation)) throw new CkanError("not_ours", name);
  return found;
}

async function publishOne(
  given: CkanDataset,
  found: Package | undefined,
  { organisation, licence, call, done, half }: Publishing,
): Promise<void> {
  const { dataset, files } = given;
  const name = packageName(organisation, dataset);
  const metadata = metadataOf(dataset, licence);
  const isNew = found === undefined || isUnfinished(found);
  const base = found ?? (await create());
  half.name = isNew ? name : undefined;
  const extras = extrasOf(dataset, base.extras, !isNew);
  let fate: CkanFate = isNew ? "created" : "unchanged";
  if (!tells(base, { ...metadata, extras })) {
    await call("package_patch", { id: base.id, ...metadata, extras });
    if (!isNew) fate = "updated";
  }
  done.push({ kind: "dataset", name, fate });
  for (const file of files) done.push(await putFile(file, base, call));
  const table = tableName(given);
  const filled = await fillTable(given, base, call, () => void (half.name = isNew ? name : table));
  done.push({ kind: "table", name: table, fate: filled });
  if (isNew)
    await call("package_patch", {
      id: base.id,
      private: false,
      extras: extrasOf(dataset, base.extras, true),
    });
  half.name = undefined;

  async function create(): Promise<Package> {
    const extras = extrasOf(dataset, [], false);
    const made = { name, owner_org: organisation, private: true, ...metadata, tags: tagsOf(dataset), extras };
    const created = (await call("package_create", made)) as Package;
    return { ...created, extras, resources: [] };
  }
}

/** A file is there with the same digest, or is replaced, or put there: in one request, so it is never half. */
async function putFile(file: CkanFile, { id, resources }: Package, call: Call): Promise<CkanStep> {
  const { name, format, mediaType, sha256 } = file;
  const hash = `sha256:${sha256}`;
  const found = resources.find((one) => one.name === name);
  if (found?.hash === hash) return { kind: "file", name, fate: "unchanged" };
  const about = { name, format, mimetype: mediaType, hash };
  const upload = { name, blob: await file.blob() };
  if (found === undefined) await call("resource_create", { package_id: id, ...about }, upload);
  else await call("resource_patch", { id: found.id, ...about }, upload);
  return { kind: "file", name, fate: found === undefined ? "created" : "updated" };
}
