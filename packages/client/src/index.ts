/** Fetches one dataset from many municipalities: typed rows in batches, whatever each publisher offers. */
export { fetchRows } from "./fetch-rows.ts";
export { ApiError, type ApiFault } from "./api-error.ts";
export type { Batch, FetchOptions, RefusedRow, RowSource } from "./options.ts";
export { type CachedAnswer, type AnswerCache, memoryCache } from "./http/answer-cache.ts";
export type { Fetch } from "./http/ask.ts";
export type { Publisher } from "./publishers/publisher.ts";
export type { Range, Where } from "./where/where.ts";
