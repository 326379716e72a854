// Fetches Java libraries with Maven, as a vendor would.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { complaint, said } from "./process.ts";

/** Jars in a folder, with all that they need, fetched once; a sentence when they cannot be had. */
export async function jarsOf(
  folder: string,
  artifacts: readonly string[],
): Promise<readonly string[] | string> {
  if (!(await said("javac", ["-version"])).ok) return "there is no Java compiler";
  const lib = join(folder, "lib");
  const stamp = join(folder, "stamp.txt");
  const wanted = artifacts.join("\n");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "pom.xml"), pomOf(artifacts));
    const copied = await said(
      "mvn",
      ["-B", "-q", "dependency:copy-dependencies", `-DoutputDirectory=${lib}`],
      {
        cwd: folder,
      },
    );
    if (!copied.ok) return `Maven does not give it: ${complaint(copied)}`;
    writeFileSync(stamp, wanted);
  }
  return readdirSync(lib).map((name) => join(lib, name));
}

function pomOf(artifacts: readonly string[]): string {
  const dependencies = artifacts.map((artifact) => {
    const [group, name, version] = artifact.split(":");
    return `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`;
  });
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>no.example</groupId><artifactId>interop</artifactId><version>1</version>
<dependencies>${dependencies.join("\n")}</dependencies></project>
`;
}
