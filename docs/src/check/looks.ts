import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, ConsoleMessage, Page } from "playwright-core";

/** One way to look at a page. */
export interface Look {
  readonly name: string;
  readonly width: number;
  readonly dark?: boolean;
  /** Text as large as this many per cent. */
  readonly text?: number;
  readonly calm?: boolean;
}

/** The ways every page is looked at. */
export const looks: readonly Look[] = [
  { name: "desktop", width: 1280 },
  { name: "phone", width: 320 },
  { name: "dark", width: 1280, dark: true },
  { name: "dark phone", width: 320, dark: true },
  { name: "200 % text", width: 1280, text: 200 },
  { name: "reduced motion", width: 1280, calm: true },
];

const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

/** A window that looks in one way. The page's policy holds in it, but where the check must write a style of its own. */
export function windowFor(
  browser: Browser,
  { width, dark = false, text, calm = false }: Look,
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: calm ? "reduce" : "no-preference",
    bypassCSP: text !== undefined,
  });
}

/** Everything wrong with a page in one look: what axe finds, what sticks out at the side, what it asked of others, what the browser calls an error. None when all is well. */
export async function faultsIn(page: Page, address: string, { text }: Look): Promise<readonly string[]> {
  const asked: string[] = [];
  const hear = (request: { url(): string }) => {
    if (!request.url().startsWith(new URL(address).origin) && !request.url().startsWith("blob:"))
      asked.push(request.url());
  };
  const errors: string[] = [];
  const read = (said: ConsoleMessage) => {
    if (said.type() === "error") errors.push(`${said.text()} ${said.location().url}`);
  };
  page.on("request", hear).on("console", read);
  await page.goto(address);
  const found = await faultsNow(page, { text });
  page.off("request", hear).off("console", read);
  return [...found, ...asked.map((url) => `asked ${url}`), ...errors];
}

/** What is wrong with a page as it stands. */
export async function faultsNow(
  page: Page,
  { text }: { readonly text?: number | undefined },
): Promise<readonly string[]> {
  if (text !== undefined) await page.addStyleTag({ content: `html{font-size:${1.125 * text}%}` });
  await page.evaluate(axe);
  const found = await page.evaluate(async (runOnly) => {
    const { axe: judge } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
    };
    const { violations } = await judge.run({ runOnly, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${JSON.stringify(nodes[0]?.target)}`);
  }, tags);
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [...found, ...(beyond > 0 ? [`sticks out by ${beyond} pixels`] : [])];
}
