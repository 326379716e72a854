/** Fetches one dataset from many municipalities: typed rows in batches, whatever each publisher offers. */
export { fetchRows } from "./fetch-rows.ts";
export { fetchFile, type FileOptions } from "./fetch-file.ts";
export { ApiError, type ApiFault } from "./api-error.ts";
export type { Batch, FetchOptions, RefusedRow, RowSource } from "./options.ts";
export { type CachedAnswer, type AnswerCache, memoryCache } from "./http/answer-cache.ts";
export type { Fetch } from "./http/ask.ts";
export type { Spool, Spooled } from "./http/spool.ts";
export {
  type CatalogueReader,
  publishersAt,
  publishersInCatalogue,
  type Statement,
} from "./publishers/catalogue.ts";
export type { LikelyDataset } from "./publishers/likely.ts";
export type { Publisher } from "./publishers/publisher.ts";
export type { Range, Where } from "./where/where.ts";
export { fetchElhub } from "./elhub/fetch-elhub.ts";
export { type ElhubGroup, elhubGroups, isElhubGroup } from "./elhub/group.ts";
export { type ElhubReason, elhubReasons, type LeftOut } from "./elhub/left-out.ts";
export type { ElhubDatasets, ElhubMunicipality, ElhubOptions } from "./elhub/options.ts";
export { CkanError, type CkanFault } from "./ckan/ckan-error.ts";
export { type CkanEarlier, earlierInCkan } from "./ckan/earlier.ts";
export type { CkanDataset, CkanFate, CkanFetch, CkanFile, CkanStep, CkanTarget } from "./ckan/options.ts";
export { publishCkan } from "./ckan/publish-ckan.ts";
