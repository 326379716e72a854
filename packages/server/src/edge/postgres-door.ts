/** A store in PostgreSQL. Needs the package `pg` beside this one. */
export { connectPostgres, type PostgresAddress } from "./postgres.ts";
export { type PostgresSetting, postgresStore } from "../postgres/postgres-store.ts";
export type { PostgresServer, ResultRows } from "../postgres/postgres-server.ts";
