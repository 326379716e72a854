import type { SiteModel } from "../model/model.ts";
import { aboutPages } from "../pages/about.ts";
import { adoptionPage } from "../pages/adoption.ts";
import { changesPage } from "../pages/changes.ts";
import { codeListPages } from "../pages/code-lists.ts";
import { datasetPages } from "../pages/dataset/dataset-page.ts";
import { datasetsPage } from "../pages/datasets.ts";
import { fieldsPage, identifiersPage, referencePage } from "../pages/fields.ts";
import { frontPage } from "../pages/front.ts";
import { guidePages } from "../pages/guides.ts";
import { issuePages, problemPages } from "../pages/issues.ts";
import { protectPage } from "../pages/protect.ts";
import { searchPage } from "../pages/search.ts";
import { storyPage } from "../pages/story.ts";
import { tenderPages } from "../pages/tender.ts";
import { validatorPage } from "../pages/validator.ts";
import type { SitePage } from "./site-page.ts";

/** Every page of the site that is made from the model. */
export function pagesOf(model: SiteModel): readonly SitePage[] {
  return [
    frontPage(model),
    datasetsPage(model),
    ...datasetPages(model),
    ...tenderPages(model),
    validatorPage(model),
    protectPage,
    ...guidePages(model),
    referencePage(),
    fieldsPage(model),
    identifiersPage(model),
    ...codeListPages(model),
    ...issuePages(model),
    ...problemPages(),
    adoptionPage(model),
    storyPage(model),
    changesPage(model),
    searchPage,
    ...aboutPages(),
  ];
}
