import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  catalogue,
  defineDataset,
  type Dataset,
  eachLanguage,
  type IssueEntry,
  type Lifecycle,
} from "@samapne/core";
import { tabularCatalogue } from "@samapne/tabular";
import { registry } from "../../../scripts/specs/registry.ts";
import { listsOf, schemesOf } from "./lists.ts";
import { failingExamples } from "./failing/failing-examples.ts";
import type {
  DatasetEntry,
  DatasetVersion,
  Guide,
  IssueKind,
  Publisher,
  SiteModel,
  SpecFile,
} from "./model.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const specs = join(root, "specs");

interface Indexed {
  readonly id: string;
  readonly domain: string;
  readonly versions: readonly (Lifecycle & {
    readonly version: string;
    readonly path: string;
    readonly released?: string;
  })[];
}

/** Reads what the site is made from: the declarations, the printed specifications, the registry of publishers, the guides. */
export async function readModel(): Promise<SiteModel> {
  const index = JSON.parse(readFileSync(join(specs, "index.json"), "utf8")) as {
    readonly datasets: readonly Indexed[];
  };
  const datasets = index.datasets.map(entryOf);
  const newest = datasets.map((entry) => entry.newest.dataset);
  return {
    datasets,
    codeLists: listsOf(newest),
    schemes: schemesOf(newest),
    issues: await issuesOf(datasets),
    publishers: JSON.parse(
      readFileSync(join(root, "docs/registry/publishers.json"), "utf8"),
    ) as readonly Publisher[],
    guides: guides(),
  };
}

/** The datasets whose rows are shortest come first: their files are the easiest to read. */
const readable = ["energy-measurements", "energy-meters", "municipal-buildings"];

async function issuesOf(datasets: readonly DatasetEntry[]): Promise<readonly IssueKind[]> {
  const entries = Object.entries<IssueEntry>({ ...catalogue, ...tabularCatalogue });
  const sampled = datasets
    .flatMap(({ newest: { dataset, samples } }) => (samples === undefined ? [] : [{ dataset, samples }]))
    .toSorted((a, b) => readable.indexOf(b.dataset.id) - readable.indexOf(a.dataset.id));
  const examples = await failingExamples(
    entries.map(([code]) => code),
    sampled,
  );
  return entries.map(([code, entry]) => {
    const example = examples.get(code);
    return { code, entry, ...(example && { example }) };
  });
}

function entryOf({ id, domain, versions }: Indexed): DatasetEntry {
  const all = versions.map(({ version, path, released, ...lifecycle }): DatasetVersion => {
    const declared = registry.find((entry) => entry.dataset.id === id && entry.dataset.version === version);
    return {
      dataset: declared?.dataset ?? frozen(path),
      samples: declared?.samples,
      folder: path,
      lifecycle,
      released,
      changed: released ?? lastChange(`specs/${path}/dataset.json`),
      files: filesIn(path),
    };
  });
  const newest = all[0];
  if (newest === undefined) throw new Error(`specs/index.json: ${id} has no version`);
  return { id, domain, newest, versions: all };
}

function frozen(path: string): Dataset {
  return defineDataset(JSON.parse(readFileSync(join(specs, path, "dataset.json"), "utf8")));
}

function filesIn(path: string): readonly SpecFile[] {
  return readdirSync(join(specs, path))
    .toSorted()
    .map((name) => ({ name, size: statSync(join(specs, path, name)).size }));
}

/** The day a file last changed, told by the repository's history; undefined where there is none. */
function lastChange(path: string): string | undefined {
  const { status, stdout } = spawnSync("git", ["log", "-1", "--format=%cs", "--", path], {
    cwd: root,
    encoding: "utf8",
  });
  return status === 0 && stdout.trim() !== "" ? stdout.trim() : undefined;
}

/** The guides in the order readers meet them; a guide exists in every language. */
const slugs = ["publish", "fagsystem", "app", "propose", "hr-and-privacy"] as const;

function guides(): readonly Guide[] {
  return slugs.map((slug) => ({
    slug,
    text: eachLanguage((language) => readFileSync(join(root, "docs/guides", language, `${slug}.md`), "utf8")),
  }));
}
