// Lets linters and client generators look at every OpenAPI document, and the compiler at the clients they make.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type NodeTools, nodeTools, quietEnvironment } from "./node-tools.ts";
import { complaint, said } from "./process.ts";
import { notRun, type Verdict, verdictOf } from "./verdict.ts";

const packages = {
  "@stoplight/spectral-cli": "6.16.3",
  "openapi-typescript": "7.13.0",
  "openapi-fetch": "0.17.0",
  "@hey-api/openapi-ts": "0.99.0",
  typescript: "5.9.3",
};
const bin = (name: string) => fileURLToPath(new URL(`../../node_modules/.bin/${name}`, import.meta.url));
const env = quietEnvironment();

/** A document to judge: its name for files, and where it is. */
export interface Document {
  readonly name: string;
  readonly path: string;
}

/** What linters and generators of clients say of OpenAPI documents. */
export async function judgeOpenApi(
  documents: readonly Document[],
  toolsFolder: string,
): Promise<readonly Verdict[]> {
  const tools = await nodeTools(toolsFolder, packages);
  const redocly = await judgeWithRedocly(documents);
  if (typeof tools === "string")
    return [
      redocly,
      ...["spectral:oas", "openapi-typescript", "@hey-api/openapi-ts"].map((judge) => notRun(judge, tools)),
    ];
  const work = mkdtempSync(join(toolsFolder, "clients-"));
  try {
    return [
      redocly,
      await judgeWithSpectral(documents, tools, work),
      await judgeClients("openapi-typescript", documents, tools, work, typesOf, typesUse),
      await judgeClients("@hey-api/openapi-ts", documents, tools, work, clientOf, undefined),
    ];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function judgeWithRedocly(documents: readonly Document[]): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), "redocly-"));
  const config = join(folder, "redocly.yaml");
  writeFileSync(config, "extends:\n  - recommended-strict\n");
  const version = (await said(bin("redocly"), ["--version"], { env })).stdout.trim();
  const paths = documents.map(({ path }) => path);
  const answer = await said(bin("redocly"), ["lint", ...paths, "--config", config, "--format", "json"], {
    env,
  });
  rmSync(folder, { recursive: true });
  const judge = `Redocly ${version}, recommended-strict`;
  try {
    const { problems } = JSON.parse(answer.stdout.slice(answer.stdout.indexOf("{"))) as {
      problems: readonly {
        ruleId: string;
        message: string;
        location: readonly { source: { ref: string }; pointer?: string }[];
      }[];
    };
    const lines = problems.map(
      ({ ruleId, message, location: [at] }) =>
        `${at?.source.ref ?? ""} ${at?.pointer ?? ""}: ${ruleId}: ${message}`,
    );
    return verdictOf(judge, documents.length, "documents, 0 problems", lines);
  } catch {
    return verdictOf(judge, documents.length, "documents", [complaint(answer)]);
  }
}

async function judgeWithSpectral(
  documents: readonly Document[],
  tools: NodeTools,
  work: string,
): Promise<Verdict> {
  const ruleset = join(work, "ruleset.yaml");
  writeFileSync(ruleset, 'extends: ["spectral:oas"]\n');
  const paths = documents.map(({ path }) => path);
  const answer = await said(
    tools.bin("spectral"),
    ["lint", ...paths, "--ruleset", ruleset, "--format", "json", "--fail-severity", "error"],
    { env },
  );
  const judge = `spectral:oas ${tools.version("@stoplight/spectral-cli")}`;
  try {
    const results = JSON.parse(answer.stdout) as readonly {
      code: string;
      severity: number;
      message: string;
      source: string;
      path: readonly string[];
    }[];
    const wrong = results.filter(({ severity }) => severity === 0);
    const warnings = results.length - wrong.length;
    return verdictOf(
      judge,
      documents.length,
      `documents, 0 errors, ${warnings} warnings`,
      wrong.map(({ code, message, source, path }) => `${source} ${path.join("/")}: ${code}: ${message}`),
    );
  } catch {
    return verdictOf(judge, documents.length, "documents", [complaint(answer)]);
  }
}

type Make = (document: Document, tools: NodeTools, into: string) => Promise<string | undefined>;

/** Makes a client of each document, and compiles all of them together, strictly. */
async function judgeClients(
  name: string,
  documents: readonly Document[],
  tools: NodeTools,
  work: string,
  make: Make,
  use: ((document: Document) => string) | undefined,
): Promise<Verdict> {
  const folder = join(work, name.replaceAll(/[^a-z]/g, "-"));
  mkdirSync(folder, { recursive: true });
  const wrong: string[] = [];
  for (const document of documents) {
    const fault = await make(document, tools, join(folder, document.name));
    if (fault !== undefined) wrong.push(`${document.name}: ${fault}`);
    else if (use) writeFileSync(join(folder, `${document.name}.use.ts`), use(document));
  }
  const options = {
    strict: true,
    noEmit: true,
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2023", "dom", "dom.iterable"],
    skipLibCheck: true,
    types: [],
  };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: options, include: ["**/*.ts"] }),
  );
  const compiled = await said(tools.bin("tsc"), ["-p", folder], { env });
  if (!compiled.ok) wrong.push(...compiled.stdout.trim().split("\n"));
  const judge = `${name} ${tools.version(name)}, TypeScript ${tools.version("typescript")} strict`;
  return verdictOf(judge, documents.length, "clients made and compiled", wrong);
}

const typesOf: Make = async ({ path }, tools, into) => {
  const answer = await said(tools.bin("openapi-typescript"), [path, "-o", `${into}.ts`], { env });
  return answer.ok ? undefined : complaint(answer);
};

/** A program that asks the first operation that gives something, with the types. */
function typesUse({ name, path }: Document): string {
  const { paths } = JSON.parse(readFileSync(path, "utf8")) as {
    paths: Readonly<Record<string, { get?: object }>>;
  };
  const plain = Object.entries(paths).find(([address, { get }]) => get && !address.includes("{"))?.[0] ?? "";
  return `import createClient from "openapi-fetch";
import type { paths } from "./${name}.ts";

const client = createClient<paths>({ baseUrl: "https://example.no" });
export const answer = await client.GET(${JSON.stringify(plain)}, {});
export const found: object | undefined = answer.data;
`.replace(`./${name}.ts`, `./${name}`);
}

const clientOf: Make = async ({ path }, tools, into) => {
  const answer = await said(
    tools.bin("openapi-ts"),
    ["-i", path, "-o", into, "-c", "@hey-api/client-fetch"],
    { env },
  );
  return answer.ok ? undefined : complaint(answer);
};
