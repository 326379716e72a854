import { eachLanguage } from "@samapne/core";
import { html } from "@samapne/page";
import type { DatasetEntry, DatasetVersion, SiteModel } from "../../model/model.ts";
import { sectioned } from "../../parts/section.ts";
import type { Findable, SitePage } from "../../site/site-page.ts";
import { words } from "../../site/words.ts";
import { changesSection } from "./changes.ts";
import { examplesSection, notesSection, privacySection } from "./examples.ts";
import { fieldsSection } from "./fields.ts";
import { citeSection, filesSection } from "./files.ts";
import { getDataSection } from "./get-data.ts";
import { datasetHead } from "./head.ts";
import { publishSection } from "./publish.ts";
import { publishersSection } from "./publishers.ts";
import { checksSection, rulesSection } from "./rules.ts";

/** The pages of a dataset: one for each version, and one without a version for the newest. */
export function datasetPages(model: SiteModel): readonly SitePage[] {
  return model.datasets.flatMap((entry) => [
    datasetPage(entry, entry.newest, `datasets/${entry.id}/`, model),
    ...entry.versions.map((version) =>
      datasetPage(entry, version, `datasets/${entry.id}/${version.dataset.version}/`, model),
    ),
  ]);
}

function datasetPage(entry: DatasetEntry, version: DatasetVersion, path: string, model: SiteModel): SitePage {
  const { dataset } = version;
  const isMain = path === `datasets/${entry.id}/`;
  return {
    path,
    section: "datasets",
    title: isMain
      ? dataset.title
      : eachLanguage((language) => `${dataset.title[language]} (${dataset.version})`),
    description: dataset.purpose,
    above: [["datasets/", words.datasets]],
    ...(version === entry.newest && { canonical: `datasets/${entry.id}/` }),
    content: (frame) => html`${datasetHead(entry, version, frame)}
${sectioned(
  [
    publishersSection(version, model, frame),
    getDataSection(version, model.publishers, frame),
    lifecycleIsOver(version) ? undefined : publishSection(version, frame),
    fieldsSection(dataset, frame),
    rulesSection(version, frame),
    checksSection(version, frame),
    examplesSection(version, frame),
    privacySection(version, frame),
    changesSection(entry, version, frame),
    notesSection(version, frame),
    filesSection(version, frame),
    citeSection(version, frame),
  ],
  frame,
)}`,
    ...(isMain && { found: (language) => findables(version, path, language) }),
  };
}

/** Nobody publishes what has been superseded or withdrawn. */
function lifecycleIsOver({ lifecycle }: DatasetVersion): boolean {
  return lifecycle.status === "superseded" || lifecycle.status === "withdrawn";
}

function findables(
  { dataset }: DatasetVersion,
  path: string,
  language: "nb" | "nn" | "en",
): readonly Findable[] {
  const of = dataset.title[language];
  return [
    {
      path,
      title: of,
      kind: kinds.dataset,
      text: `${dataset.id} ${dataset.purpose[language]} ${dataset.rowMeaning[language]}`,
    },
    ...Object.entries(dataset.fields).map(([name, field]) => ({
      path: `${path}#${name}`,
      title: `${name} – ${field.label[language]} (${of})`,
      kind: kinds.field,
      text: `${field.description[language]} ${(field.aliases ?? []).join(" ")}`,
    })),
    ...(dataset.rules ?? []).map(({ id, message }) => ({
      path: `${path}#${id}`,
      title: `${id} (${of})`,
      kind: kinds.rule,
      text: message[language],
    })),
  ];
}

const kinds = {
  dataset: { nb: "Datasett", nn: "Datasett", en: "Dataset" },
  field: { nb: "Felt", nn: "Felt", en: "Field" },
  rule: { nb: "Regel", nn: "Regel", en: "Rule" },
} as const;
