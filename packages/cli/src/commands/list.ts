import type { Dataset, Language, Text } from "@samapne/core";
import { columns } from "../words/columns.ts";
import type { Call, ExitCode } from "../options/command.ts";
import { allDatasets } from "../datasets/registry.ts";
import type { World } from "../world/world.ts";

const statuses: Readonly<Record<Dataset["lifecycle"]["status"], Text>> = {
  draft: { nb: "utkast", nn: "utkast", en: "draft" },
  current: { nb: "gjeldende", nn: "gjeldande", en: "current" },
  superseded: { nb: "avløst av", nn: "avløyst av", en: "superseded by" },
  withdrawn: { nb: "trukket tilbake", nn: "trekt tilbake", en: "withdrawn" },
};

/** Lists the datasets of the registry. */
export async function run({ options, language }: Call, world: World): Promise<ExitCode> {
  const datasets = await allDatasets();
  await world.write(options["format"] === "json" ? asJson(datasets) : asText(datasets, language));
  return 0;
}

function asText(datasets: readonly Dataset[], language: Language): string {
  const domains = [...new Set(datasets.map(({ domain }) => domain))];
  return domains
    .flatMap((domain) => [
      domain,
      ...columns(
        datasets.filter((dataset) => dataset.domain === domain).map((dataset) => line(dataset, language)),
      ),
      "",
    ])
    .join("\n");
}

function line({ id, version, title, lifecycle }: Dataset, language: Language): readonly string[] {
  const status = [statuses[lifecycle.status][language], ...(lifecycle.successors ?? [])].join(" ");
  return [`  ${id}@${version}`, title[language], status];
}

function asJson(datasets: readonly Dataset[]): string {
  const listed = datasets.map(({ id, domain, version, title, purpose, lifecycle }) => {
    return {
      id,
      domain,
      version,
      status: lifecycle.status,
      successors: lifecycle.successors ?? [],
      title,
      purpose,
    };
  });
  return `${JSON.stringify(listed, null, 2)}\n`;
}
