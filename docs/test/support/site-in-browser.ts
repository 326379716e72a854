import type { Server } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launch } from "../../src/check/chromium.ts";
import { serveSite } from "./site-server.ts";

/** The site and a browser, there while the tests of a suite run: `base` is its address with a slash at its end. */
export function siteInBrowser(executable = ""): { readonly browser: Browser; readonly base: string } {
  let server: Server;
  let base: string;
  let browser: Browser;
  beforeAll(async () => {
    ({ server, base } = await serveSite());
    browser = await launch(executable);
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
  return {
    get browser() {
      return browser;
    },
    get base() {
      return base;
    },
  };
}
