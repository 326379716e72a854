/**
 * The front door for packages whose declarations were checked when they were built: everything of `@samapne/core`,
 * but `defineDataset` and `defineCodeList` only complete and freeze. The build puts it in the place of core, so that
 * no program pays at each start for what can no longer fail. Never use it on a declaration nobody has checked.
 */
export * from "./index.ts";
export { provenCodeList as defineCodeList } from "./define-code-list.ts";
export { provenDataset as defineDataset } from "./define-dataset.ts";
export { noteProven } from "./proven-datasets.ts";
export { expressionTrees } from "./rule.ts";
