/** Answers the API contract of the registry: a `Request` in, a `Response` out. */
export { server, type Server, type ServerOptions } from "./server.ts";
export type { Publisher } from "./answers/service-source.ts";
export type { LogEntry } from "./http/log.ts";
export { clientBehindProxy, type Peer } from "./http/peer.ts";
export type { RowTable } from "./intake/judge-rows.ts";
export { type Limits, standardLimits } from "./limits/limits.ts";
export { type PublishedLimit, publishedLimits } from "./rows/published-limits.ts";
export { memoryStore, type MemoryStore } from "./memory/memory-store.ts";
export type { Lease, Store, StoreState } from "./store/store.ts";
export type { Changes, Lines, Version, VersionFacts } from "./store/version.ts";
export { type EarlierRelease, earlierReleases } from "./site/earlier-releases.ts";
export { publishSite, type SiteOutcome, type SiteSource } from "./site/publish-site.ts";
export type { PutFile, SiteChanges, SitePlace } from "./site/site-place.ts";
