import type { Dataset, Frequency, Reference } from "@samapne/core";
import { specsBase } from "../addresses.ts";
import { specificationIri } from "../rdf/addresses.ts";
import { propertyOf } from "./property.ts";
import { qualityOf } from "./quality.ts";

type Members = Readonly<Record<string, unknown>>;

/**
 * A dataset as an Open Data Contract Standard 3.1 document. ODCS has one language, so its texts are English and
 * the Norwegian ones are custom properties. No server and no price: those are the publisher's to add.
 */
export function contractOf(dataset: Dataset): Members {
  const { id, domain, version, title, purpose, privacy, privacyNote, frequency, themes } = dataset;
  const { los = [], legislation = [] } = dataset;
  return {
    apiVersion: "v3.1.0",
    kind: "DataContract",
    id: specificationIri(dataset),
    name: title.en,
    version,
    status: version === "draft" ? "draft" : "active",
    domain,
    tags: [...themes, ...los],
    description: {
      purpose: purpose.en,
      usage: `One row: ${dataset.rowMeaning.en}`,
      limitations: privacyNote?.en,
      authoritativeDefinitions: ["dataset.json", "README.md"].map((file) => ({
        type: file === "README.md" ? "businessDefinition" : "implementation",
        url: `${specificationIri(dataset)}${file}`,
      })),
    },
    schema: [tableOf(dataset)],
    slaProperties: frequencyOf(frequency, tableName(id)),
    roles: [{ role: "reader", access: "read", description: "Anyone. The data are open." }],
    support: [{ channel: "SamÅpne registry", scope: "issues", url: `${specsBase}/` }],
    customProperties: [
      { property: "titleNb", value: title.nb },
      { property: "titleNn", value: title.nn },
      { property: "purposeNb", value: purpose.nb },
      { property: "purposeNn", value: purpose.nn },
      { property: "privacyClass", value: privacy },
      ...legislation.map(({ uri, role }) => ({ property: `legislation_${role}`, value: uri })),
    ],
  };
}

function tableOf(dataset: Dataset): Members {
  const { id, title, rowMeaning, purpose, fields, references = {} } = dataset;
  const relationships = Object.values(references).map((reference) => relationshipOf(id, reference));
  return {
    name: tableName(id),
    businessName: title.en,
    logicalType: "object",
    physicalType: "table",
    description: purpose.en,
    dataGranularityDescription: rowMeaning.en,
    properties: Object.keys(fields).map((name) => propertyOf(dataset, name)),
    relationships: relationships.length === 0 ? undefined : relationships,
    quality: qualityOf(dataset),
  };
}

/** Names in references may not have hyphens (ODCS 3.1, shorthand notation). */
function tableName(id: string): string {
  return id.replaceAll("-", "_");
}

function relationshipOf(id: string, { dataset, fields, to }: Reference): Members {
  const named = (table: string, names: readonly string[]) => {
    const all = names.map((name) => `${tableName(table)}.${name}`);
    return all.length === 1 ? all[0] : all;
  };
  return { type: "foreignKey", from: named(id, fields), to: named(dataset, to) };
}

const cycles: Readonly<Record<Frequency, readonly [value: number, unit: string] | undefined>> = {
  HOURLY: [1, "h"],
  DAILY: [1, "d"],
  WEEKLY: [7, "d"],
  MONTHLY: [1, "month"],
  QUARTERLY: [3, "month"],
  ANNUAL: [1, "y"],
  IRREG: undefined,
};

function frequencyOf(frequency: Frequency, element: string): readonly Members[] {
  const cycle = cycles[frequency];
  const description = "How often the data are updated.";
  return cycle === undefined
    ? [{ property: "frequency", value: "irregular", element, description }]
    : [{ property: "frequency", value: cycle[0], unit: cycle[1], element, description }];
}
