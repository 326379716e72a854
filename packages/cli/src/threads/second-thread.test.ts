import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "samapne-threads-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bin = fileURLToPath(new URL("../bin.ts", import.meta.url));
const text = { nb: "Prøve", nn: "Prøve", en: "Test" };
const said = { label: text, description: text, required: true };
const dataset = {
  id: "large",
  domain: "test",
  title: text,
  purpose: text,
  rowMeaning: text,
  privacy: "open",
  frequency: "IRREG",
  themes: ["ENER"],
  fields: {
    id: { kind: "text", ...said },
    size: { kind: "integer", ...said },
    note: { kind: "text", ...said },
  },
  key: ["id"],
};
writeFileSync(join(folder, "large.json"), JSON.stringify(dataset));

/** A file of some 70 MB, with wrong cells, and ids that stand again in the row below. */
function largeFile(): string {
  const note = "x".repeat(200);
  const rows = Array.from({ length: 330_000 }, (_, row) => {
    const id = row % 50_001 === 50_000 ? row - 1 : row;
    return `id-${id},${row % 40_000 === 39_999 ? "mange" : row},${note}\n`;
  });
  return `id,size,note\n${rows.join("")}`;
}

/** Tells on standard error when a thread is begun. */
const watch = `process.on("worker", () => process.stderr.write("a thread"))`;

function validate(threads: string) {
  const argv = ["--conditions=@samapne/source", "--no-warnings", bin, "validate", "large.csv"];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...argv, "--dataset", "large.json", "--format", "json"],
    {
      cwd: folder,
      encoding: "utf8",
      env: {
        ...process.env,
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(watch)}`,
        SAMAPNE_THREADS: threads,
      },
    },
  );
  return { stdout: stdout.replace(/"judgedAt": "[^"]*"/, '"judgedAt": ""'), stderr, status };
}

test.skipIf(availableParallelism() < 2)(
  "a large file is judged by two threads, with the report that one gives",
  () => {
    writeFileSync(join(folder, "large.csv"), largeFile());
    const [one, two] = [validate("1"), validate("2")];
    expect([one.status, one.stderr, two.stderr]).toEqual([1, "", "a thread"]);
    expect(JSON.parse(one.stdout)).toMatchObject({
      deliveries: [{ files: [{ table: { faultyRows: 14 } }] }],
    });
    expect(two.stdout).toBe(one.stdout);
  },
);
