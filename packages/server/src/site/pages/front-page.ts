import type { Language } from "@samapne/core";
import { html, type Html, link } from "@samapne/page";
import { ownerName, type Owner } from "../../people/owner-page.ts";
import { publishedDataset } from "../../people/published-dataset.ts";
import { words } from "../../people/words.ts";
import { dataPath, pagePath } from "../site-paths.ts";
import { byteSize } from "./byte-size.ts";
import type { SiteDataset } from "./site-dataset.ts";
import { sitePage } from "./site-frame.ts";

/** The front page of a site: which datasets there are. */
export function frontPage(all: readonly SiteDataset[], owner: Owner, language: Language): string {
  const title = ownerName(owner, language);
  return sitePage(
    {
      title,
      description: words.intro,
      content: html`<h1>${title}</h1>
<p class="lead">${words.intro[language]}</p>
<h2>${words.datasets[language]}</h2>
${all.length === 0 && html`<p>${words.nothing[language]}</p>`}
${all.map((one) => section(one, language))}`,
    },
    owner,
    language,
  );
}

function section({ dataset, rows, modified, files }: SiteDataset, language: Language): Html {
  return publishedDataset(
    {
      dataset,
      title: link(pagePath(dataset, language), dataset.title[language]),
      rows,
      modified,
      explained: `${pagePath(dataset, language)}#fields`,
      downloads: files.map(
        ({ form, bytes }) =>
          html`${link(dataPath(dataset, form), formNames[form])} (${byteSize(bytes, language)})`,
      ),
    },
    language,
  );
}

const formNames = { csv: "CSV", "csv.gz": "CSV.gz", ndjson: "NDJSON", parquet: "Parquet" } as const;
