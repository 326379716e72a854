// What `npm start` shows: the bundled samples of every dataset are judged, then a file with planted faults.
// Ends with exit code 0 when each verdict is the expected one.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const command = fileURLToPath(new URL("../packages/cli/bin/samapne.js", import.meta.url));

interface Show {
  readonly heading: string;
  readonly files: readonly string[];
  readonly expected: 0 | 1;
}

const drafts = specFiles("example.csv").filter((path) => path.includes("/draft/"));
const of2022 = specFiles("example.csv").filter((path) => path.includes("/1.0.0/"));
const faulty = specFiles("example-with-faults.csv").filter((path) =>
  path.includes("/municipal-buildings/draft/"),
);

const shows: readonly Show[] = [
  { heading: "1. Eksempelfilene til alle datasett, bedømt sammen", files: drafts, expected: 0 },
  { heading: "2. SamÅpnes fire tabeller fra 2022", files: of2022, expected: 0 },
  { heading: "3. En fil med feil som er lagt inn med vilje", files: faulty, expected: 1 },
];

const surprises = shows.filter((show) => run(show) !== show.expected);
process.stdout.write(closing(surprises));
process.exitCode = surprises.length > 0 ? 1 : 0;

function run({ heading, files }: Show): number | null {
  process.stdout.write(`\n━━ ${heading}\n\n$ npx samapne validate ${files.join(" ")}\n\n`);
  if (files.length === 0) return null;
  const lang = process.argv.slice(2);
  return spawnSync(process.execPath, [command, "validate", ...files, ...lang], {
    cwd: root,
    stdio: "inherit",
  }).status;
}

function specFiles(name: string): readonly string[] {
  return readdirSync(fileURLToPath(new URL("../specs", import.meta.url)), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile() && entry.name === name)
    .map((entry) => relative(root, `${entry.parentPath}/${entry.name}`))
    .toSorted();
}

function closing(unexpected: readonly Show[]): string {
  if (unexpected.length > 0)
    return `\nUventet resultat: ${unexpected.map(({ heading }) => heading).join("; ")}\n`;
  return "\nSlik kontrollerer du din egen fil:  npx samapne validate <fil.csv>   (npx samapne --help viser resten)\n";
}
