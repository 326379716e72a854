// Lets Apache Jena, as Debian packages it, judge the catalogue descriptions with the same shapes.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { complaint, said } from "./process.ts";
import { notRun, type Verdict, verdictOf } from "./verdict.ts";

const jars = "/usr/share/java";
const debian = "libapache-jena-java";
const judge = "Apache Jena SHACL";
const program = fileURLToPath(new URL("JudgeShapes.java", import.meta.url));

/** Validates every Turtle document with every file of shapes; 0 results are wanted. */
export async function judgeWithJena(
  documents: ReadonlyMap<string, string>,
  shapes: readonly string[],
): Promise<Verdict> {
  if (shapes.length === 0) return notRun(judge, "there are no shapes");
  if (!(await said("javac", ["-version"])).ok) return notRun(judge, "there is no Java compiler");
  if (!(await isThere())) return notRun(judge, `Debian's package ${debian} is not installed`);
  const version = (await said("dpkg-query", ["-W", "-f", "${Version}", debian])).stdout.trim();
  const work = mkdtempSync(join(tmpdir(), "jena-"));
  try {
    const pairs = pairsIn(work, documents, shapes);
    const list = join(work, "list.txt");
    writeFileSync(list, pairs.map(({ shape, data }) => `${shape}\t${data}`).join("\n"));
    const classPath = [await messagesIn(work), ...usableJars()].join(delimiter);
    const answer = await said("java", ["-cp", classPath, program, list]);
    const lines = answer.stdout.trim().split("\n");
    const toTheEnd = lines.at(-1) === `validated\t${pairs.length}`;
    const faults = lines.slice(0, -1).map((line) => {
      const [place = "", fault] = line.split("\t");
      const { shape = "", name } = pairs[Number(place)] ?? {};
      return `${basename(shape)}, ${name}: ${fault}`;
    });
    return verdictOf(
      `${judge} ${version}`,
      pairs.length,
      `checks (${documents.size} documents, ${shapes.length} files of shapes), 0 results`,
      toTheEnd ? faults : [complaint(answer)],
    );
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** Every document with every file of shapes, the documents written into a folder. */
function pairsIn(folder: string, documents: ReadonlyMap<string, string>, shapes: readonly string[]) {
  const written = [...documents].map(([name, text], place) => {
    const data = join(folder, `${place}.ttl`);
    writeFileSync(data, text);
    return { name, data };
  });
  return shapes.flatMap((shape) => written.map((document) => ({ shape, ...document })));
}

/** Debian's jars with one way to log: several of them refuse to start beside each other. */
function usableJars(): readonly string[] {
  const others = /^(slf4j-(?!api|nop)|log4j-over|jcl-over|jul-to|maven)/;
  return readdirSync(jars)
    .filter((name) => name.endsWith(".jar") && !others.test(name))
    .map((name) => join(jars, name));
}

/** Debian gave Jena's copy of Xerces a shorter name, but not its messages: a folder that has them where it looks. */
async function messagesIn(work: string): Promise<string> {
  const [packed, folder] = [join(work, "packed"), join(work, "messages")];
  mkdirSync(packed);
  mkdirSync(folder);
  const messages = "org/apache/jena/ext/xerces";
  await said("jar", ["--extract", "--file", join(jars, "jena-core.jar"), messages], { cwd: packed });
  if (existsSync(join(packed, messages))) renameSync(join(packed, messages), join(folder, "xerces"));
  return folder;
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
