// Lets linters and client generators look at every OpenAPI document, and the compiler at the clients they make.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ExampleRows } from "./example-rows.ts";
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

/** A document to judge: its name for files, where it is, and rows that its schema of a row must read, or refuse. */
export interface Document {
  readonly name: string;
  readonly path: string;
  readonly rows?: ExampleRows & { readonly schema: string };
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
      await judgeClients("@hey-api/openapi-ts", documents, tools, work, clientOf, clientUse),
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
    const reports = redoclyReports(answer.stdout);
    const lines = reports.flatMap(({ problems }) =>
      problems.map(
        ({ ruleId, message, location: [at] }) =>
          `${at?.source.ref ?? ""} ${at?.pointer ?? ""}: ${ruleId}: ${message}`,
      ),
    );
    if (reports.length !== documents.length) lines.push(`${reports.length} reports: ${complaint(answer)}`);
    return verdictOf(judge, documents.length, "documents, 0 problems", lines);
  } catch {
    return verdictOf(judge, documents.length, "documents", [complaint(answer)]);
  }
}

interface RedoclyReport {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly location: readonly { readonly source: { readonly ref: string }; readonly pointer?: string }[];
  }[];
}

/** Redocly writes a JSON object for each document, one behind the other. */
function redoclyReports(text: string): readonly RedoclyReport[] {
  return text
    .split(/(?<=^\})/m)
    .filter((one) => one.trim() !== "")
    .map((one) => JSON.parse(one) as RedoclyReport);
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
    ["lint", ...paths, "--ruleset", ruleset, "--format", "json", "--fail-severity", "error", "--quiet"],
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
  use: (document: Document) => string,
): Promise<Verdict> {
  const folder = join(work, name.replaceAll(/[^a-z]/g, "-"));
  mkdirSync(folder, { recursive: true });
  const wrong: string[] = [];
  for (const document of documents) {
    const fault = await make(document, tools, join(folder, document.name));
    if (fault !== undefined) wrong.push(`${document.name}: ${fault}`);
    else writeFileSync(join(folder, `${document.name}.use.ts`), use(document));
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
  const read = documents.reduce((sum, { rows }) => sum + (rows?.right.length ?? 0), 0);
  return verdictOf(judge, documents.length, `clients made and compiled, ${read} example rows read`, wrong);
}

const typesOf: Make = async ({ path }, tools, into) => {
  const answer = await said(tools.bin("openapi-typescript"), [path, "-o", `${into}.ts`], { env });
  return answer.ok ? undefined : complaint(answer);
};

/** A program that asks the first operation that gives something, with the types: JSON is an object, CSV a text. */
function typesUse({ name, path, rows }: Document): string {
  const { paths } = JSON.parse(readFileSync(path, "utf8")) as {
    paths: Readonly<Record<string, { get?: object }>>;
  };
  const plain = Object.entries(paths).find(([address, { get }]) => get && !address.includes("{"))?.[0] ?? "";
  return `import createClient from "openapi-fetch";
import type { components, paths } from "./${name}";

const client = createClient<paths>({ baseUrl: "https://example.no" });
export const answer = await client.GET(${JSON.stringify(plain)}, {});
export const found: object | string | undefined = answer.data;
export type Schemas = components["schemas"];
${rows ? rowsUse(rows, `components["schemas"]["${rows.schema}"]`) : ""}`;
}

/** A program that reads rows with the types of a client. */
function clientUse({ name, rows }: Document): string {
  return rows
    ? `import type { ${rows.schema} } from "./${name}";\n${rowsUse(rows, rows.schema)}`
    : `export * from "./${name}";\n`;
}

/** The compiler must take the right rows, and complain of each wrong one. */
function rowsUse({ right, wrong }: NonNullable<Document["rows"]>, type: string): string {
  const refused = wrong.map(
    (row, place) => `// @ts-expect-error\nexport const wrong${place}: ${type} = ${JSON.stringify(row)};\n`,
  );
  return `export const right: readonly ${type}[] = ${JSON.stringify(right, null, 2)};\n${refused.join("")}`;
}

const clientOf: Make = async ({ path }, tools, into) => {
  const answer = await said(
    tools.bin("openapi-ts"),
    ["-i", path, "-o", into, "-c", "@hey-api/client-fetch"],
    { env },
  );
  return answer.ok ? undefined : complaint(answer);
};
