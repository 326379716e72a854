import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../../packages/generators/src/sql/_testing-databases.ts";
import { postgres } from "../../packages/generators/src/sql/postgres.ts";
import { complaint, said } from "./process.ts";

/** Where Debian, Homebrew and others put the programs of a PostgreSQL server. */
const places = ["/usr/lib/postgresql", "/usr/local/opt/postgresql/bin", "/opt/homebrew/opt/postgresql/bin"];

/** A real PostgreSQL server in a folder of its own, without a port; a sentence when there is none on this machine. */
export async function openPostgresServer(): Promise<(Database & { readonly version: string }) | string> {
  const bin = binFolder();
  if (bin === undefined) return "there is no PostgreSQL server on this machine (initdb)";
  const folder = mkdtempSync(join(tmpdir(), "pg-"));
  const owner = await ownerOf(folder);
  const made = await said(
    join(bin, "initdb"),
    ["-D", join(folder, "data"), "-A", "trust", "-U", "judge", "-E", "UTF8", "--locale=C", "-N"],
    owner,
  );
  if (!made.ok) return `initdb: ${complaint(made)}`;
  const settings = ["-k", folder, "-h", "", "-c", "fsync=off"];
  const server = spawn(join(bin, "postgres"), ["-D", join(folder, "data"), ...settings], {
    ...owner,
    stdio: "ignore",
  });
  const ask = (sql: string) =>
    said(
      join(bin, "psql"),
      ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", folder, "-U", "judge", "postgres"],
      { input: sql },
    );
  const close = async () => {
    await stopped(server);
    rmSync(folder, { recursive: true, force: true });
  };
  const answered = async (sql: string) => {
    const answer = await ask(sql);
    if (!answer.ok) throw new Error(`PostgreSQL: ${complaint(answer)}`);
    return answer.stdout;
  };
  const rows = async (sql: string) =>
    JSON.parse(
      await answered(
        `SELECT coalesce(json_agg(answer), '[]') FROM (\n${sql.replace(/;\s*$/, "")}\n) AS answer;`,
      ),
    );
  if (!(await isUp(ask, server))) {
    await close();
    return "the server did not start";
  }
  return {
    dialect: postgres,
    version: (await answered("SHOW server_version")).trim(),
    run: async (sql) => void (await answered(sql)),
    rows,
    prepare: async (sql) => () => rows(sql),
    close,
  };
}

function binFolder(): string | undefined {
  return places
    .filter((place) => existsSync(place))
    .flatMap((place) => [place, ...readdirSync(place).map((version) => join(place, version, "bin"))])
    .findLast((bin) => existsSync(join(bin, "initdb")));
}

/** PostgreSQL does not run as root; then it runs as the user its package made. */
async function ownerOf(folder: string): Promise<{ uid?: number; gid?: number; cwd: string }> {
  if (process.getuid?.() !== 0) return { cwd: folder };
  const [uid, gid] = await Promise.all(
    ["-u", "-g"].map(async (which) => Number((await said("id", [which, "postgres"])).stdout)),
  );
  if (!uid || !gid) return { cwd: folder };
  chownSync(folder, uid, gid);
  return { uid, gid, cwd: folder };
}

async function isUp(ask: (sql: string) => Promise<{ ok: boolean }>, server: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 100 && server.exitCode === null; attempt++) {
    if ((await ask("SELECT 1")).ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGINT");
  await gone;
}
