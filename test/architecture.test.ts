import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");

const decisions = readdirSync(new URL("docs/decisions/", root)).filter((name) => name.endsWith(".md"));
const pages = [
  "docs/architecture.md",
  "docs/performance.md",
  ...decisions.map((name) => `docs/decisions/${name}`),
];

const inFolders = ["packages", "docs", "test", "scripts"].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: "utf8" })
    .filter((path) => !path.includes("node_modules"))
    .map((path) => `${folder}/${path}`),
);
const files = [...readdirSync(root), ...inFolders].map((path) => `/${path}`);

/** What headings are called in links, as code hosts do. */
const anchors = (page: string) =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

test.each(pages)("%s names only files that are there", (page) => {
  const named = [...read(page).matchAll(/`(\w[\w./-]*\.(?:ts|mjs|js))`/g)].map(([, path = ""]) => path);
  const gone = named.filter((path) => !files.some((file) => file.endsWith(`/${path}`)));
  expect(gone).toEqual([]);
});

test.each(pages)("%s links only to what is there", (page) => {
  const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
  const gone = links.filter((link) => {
    if (link.startsWith("http")) return false;
    const [path = "", anchor] = link.split("#");
    const target =
      path === "" ? page : new URL(path, new URL(page, root)).pathname.slice(root.pathname.length);
    return !existsSync(new URL(target, root)) || (anchor !== undefined && !anchors(target).includes(anchor));
  });
  expect(gone).toEqual([]);
});

test("the page of the house leads to every page of decisions", () => {
  const page = read("docs/architecture.md");
  expect(decisions.length).toBeGreaterThan(5);
  expect(decisions.filter((name) => !page.includes(`(decisions/${name})`))).toEqual([]);
});

test("the page of the house names every package and every room of the larger ones", () => {
  const page = read("docs/architecture.md");
  for (const name of ["core", "tabular", "server", "client", "check", "cli"]) {
    const rooms = readdirSync(new URL(`packages/${name}/src/`, root), { withFileTypes: true }).filter(
      (entry) => entry.isDirectory(),
    );
    expect(rooms.length).toBeGreaterThan(3);
    expect(
      rooms.map((room) => room.name).filter((room) => !page.includes(`\`${room}/\``)),
      name,
    ).toEqual([]);
  }
});
