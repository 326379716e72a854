// Lets Apache Jena, as Debian packages it, judge the catalogue descriptions with the same shapes.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { complaint, said } from "./process.ts";
import { notRun, type Verdict, verdictOf } from "./verdict.ts";

const jars = "/usr/share/java";
const debian = "libapache-jena-java";
const judge = "Apache Jena SHACL";

/** Validates every Turtle document with every file of shapes; 0 results are wanted. */
export async function judgeWithJena(
  documents: ReadonlyMap<string, string>,
  shapes: readonly string[],
): Promise<Verdict> {
  if (shapes.length === 0) return notRun(judge, "there are no shapes");
  if (!(await said("java", ["-version"])).ok) return notRun(judge, "there is no Java");
  if (!(await isThere())) return notRun(judge, `Debian's package ${debian} is not installed`);
  const version = (await said("dpkg-query", ["-W", "-f", "${Version}", debian])).stdout.trim();
  const work = mkdtempSync(join(tmpdir(), "jena-"));
  const wrong: string[] = [];
  try {
    const data = join(work, "data.ttl");
    for (const path of shapes)
      for (const [name, text] of documents) {
        writeFileSync(data, text);
        const args = [
          "-cp",
          `${jars}/*`,
          "shacl.shacl",
          "validate",
          "--text",
          "--shapes",
          path,
          "--data",
          data,
        ];
        const answer = await said("java", args);
        if (answer.stdout.trim() === "Conforms") continue;
        wrong.push(`${basename(path)}, ${name}: ${complaint(answer)}`);
      }
  } finally {
    rmSync(work, { recursive: true });
  }
  return verdictOf(
    `${judge} ${version}`,
    documents.size * shapes.length,
    `checks (${documents.size} documents, ${shapes.length} files of shapes), all conform`,
    wrong,
  );
}

/** Debian's package is fetched when we may. */
async function isThere(): Promise<boolean> {
  const jar = join(jars, "jena-cmds.jar");
  if (existsSync(jar)) return true;
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return false;
  const options = ["install", "-y", "-q", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"];
  await said("apt-get", [...options, debian], { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  return existsSync(jar);
}
