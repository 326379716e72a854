import { catalogue, type CodeList, languages, registryBase } from "@samapne/core";
import type { SiteModel } from "../model/model.ts";
import type { SitePage } from "./site-page.ts";

/** What programs and assistants read instead of pages: a guide to the site in plain text, an index as JSON, a map for search engines. */
export function filesForMachines(
  model: SiteModel,
  pages: readonly SitePage[],
): readonly (readonly [path: string, content: string])[] {
  return [
    ["llms.txt", llms(model)],
    ["index.json", `${JSON.stringify(index(model), null, 2)}\n`],
    ...model.codeLists.map(({ list }) => [codeListFile(list), `${JSON.stringify(list, null, 2)}\n`] as const),
    ["sitemap.xml", sitemap(pages)],
    ["robots.txt", `User-agent: *\nAllow: /\nSitemap: ${registryBase}/sitemap.xml\n`],
  ];
}

/** Where a code list stands as JSON, from the site's root. */
export function codeListFile({ id }: Pick<CodeList, "id">): string {
  return `code-lists/${id}.json`;
}

/** The site for language models (llmstxt.org): what it is, and where models, examples and rules lie. */
function llms({ datasets, guides }: SiteModel): string {
  const lines = datasets.map(({ newest: { dataset, folder, lifecycle } }) => {
    const file = (name: string, path: string) => `[${name}](${registryBase}/specs/${folder}/${path})`;
    const files = [
      file("declaration", "dataset.json"),
      file("JSON Schema", "schema.json"),
      file("OpenAPI", "openapi.json"),
      file("example", "example.csv"),
    ];
    return `- ${file(dataset.id, "README.en.md")}: ${dataset.purpose.en} Status: ${lifecycle.status}. ${files.join(", ")}`;
  });
  return `# SamÅpne registry

> Shared schemas and specifications for open data from Norwegian municipalities. Each dataset is declared once; validators, JSON Schema, OpenAPI, SQL, templates and documentation are made from that declaration and agree with it.

Field names are English snake_case. Texts for people exist in bokmål (nb), nynorsk (nn) and English (en). Rules across fields are CEL expressions; a rule fails only when it is false. Codes are text with leading zeros. A dataset's README tells all that people need to know about it, and is the shortest; its declaration is the whole of it, code lists and all. To check a file: \`npx samapne validate file.csv\`. To judge rows in TypeScript: \`validator\` and the dataset from \`@samapne/energy\`, \`@samapne/hr\` or \`@samapne/culture\`. To make a dataset of a raw export: \`samapne map\` and \`samapne convert\`. To publish: \`samapne publish\`. To fetch from many publishers: \`samapne fetch\`. To check what is published: \`samapne check <address>\`.

## Datasets

${lines.join("\n")}

## Guides

${guides.map(({ slug, text }) => `- [${titleOf(text.en)}](${registryBase}/en/guides/${slug}/)`).join("\n")}
- [What the validator finds in the files of 2022](${registryBase}/en/story/)

## Indexes

- [index.json](${registryBase}/index.json): datasets, versions, files, code lists (each as JSON too) and issue codes with their addresses
- [specs/index.json](${registryBase}/specs/index.json): versions and status
- [limits.md](${registryBase}/specs/limits.md): what each printed form cannot say
- [mapping.schema.json](${registryBase}/specs/mapping.schema.json), [report.schema.json](${registryBase}/specs/report.schema.json): mappings of raw exports, and reports as JSON
- [check-report.schema.json](${registryBase}/specs/check-report.schema.json), [check-certificate.schema.json](${registryBase}/specs/check-certificate.schema.json): reports and certificates of a check of a live service
- [CEL vectors](${registryBase}/specs/cel-vectors.json): expressions with rows and answers, to prove another implementation
- [All fields](${registryBase}/en/fields/), [code lists](${registryBase}/en/code-lists/), [messages](${registryBase}/en/issues/)
`;
}

/** The title of a guide, its first line. */
function titleOf(markdown: string): string {
  return /^# (.*)$/m.exec(markdown)?.[1] ?? "";
}

function index({ datasets, codeLists, issues, publishers }: SiteModel): object {
  return {
    datasets: datasets.flatMap(({ versions }) =>
      versions.map(({ dataset, folder, lifecycle, files }) => ({
        id: dataset.id,
        version: dataset.version,
        status: lifecycle.status,
        title: dataset.title,
        purpose: dataset.purpose,
        page: `${registryBase}/en/datasets/${dataset.id}/${dataset.version}/`,
        fields: Object.keys(dataset.fields),
        rules: (dataset.rules ?? []).map(({ id }) => id),
        checks: (dataset.checks ?? []).map(({ id }) => id),
        files: files.map(({ name }) => `${registryBase}/specs/${folder}/${name}`),
      })),
    ),
    codeLists: codeLists.map(({ list }) => ({
      id: list.id,
      version: list.version,
      title: list.title,
      page: `${registryBase}/en/code-lists/${list.id}/`,
      file: `${registryBase}/${codeListFile(list)}`,
    })),
    issues: issues.map(({ code, entry }) => ({
      code,
      severity: entry.severity,
      fixer: entry.fixer,
      title: entry.title,
      of: Object.hasOwn(catalogue, code) ? "data" : "file",
      page: `${registryBase}/en/issues/${code}/`,
    })),
    publishers,
  };
}

function sitemap(pages: readonly SitePage[]): string {
  const addresses = pages
    .filter(({ path, canonical = path }) => canonical === path)
    .flatMap(({ path, languages: written = languages }) =>
      written.map((language) => `${registryBase}/${language}/${path}`),
    );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => `<url><loc>${address}</loc></url>`).join("\n")}
</urlset>
`;
}
