/** What runs on a machine: a folder on its disk, and the store in it. For Node, Deno and Bun. */
export { diskFolder } from "./disk-folder.ts";
export { diskSite } from "./disk-site.ts";
export { type LocalSetting, localStore } from "../duckdb/local-store.ts";
export type { LocalStore, Outcome, Unserved } from "../store/published-store.ts";
export type { FileWriter, Folder, OpenFile } from "../files/folder.ts";
export type { Delivery } from "../intake/judge-into.ts";
