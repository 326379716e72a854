import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ApiError } from "@samapne/client";
import { expect, test } from "vitest";
import { guardedFetch } from "./guarded-fetch.ts";

const init = { headers: {}, signal: AbortSignal.timeout(60_000) };
const platform = () => Promise.resolve(new Response("by the platform"));
const asked = (environment: Readonly<Record<string, string>>) =>
  guardedFetch({ named: [], allowPrivate: undefined, environment }, platform)("http://127.0.0.1:9/", init);

test("refuses an address of this machine that nobody wrote himself", async () => {
  await expect(asked({})).rejects.toThrow(ApiError);
  // A proxy without the platform being told to use it is none.
  await expect(asked({ HTTPS_PROXY: "http://proxy:8080" })).rejects.toThrow(ApiError);
  await expect(asked({ NODE_USE_ENV_PROXY: "1" })).rejects.toThrow(ApiError);
});

test.each(["HTTPS_PROXY", "http_proxy"])("lets the platform ask where it has a proxy (%s)", async (name) => {
  const answer = await asked({ NODE_USE_ENV_PROXY: "1", [name]: "http://proxy:8080" });
  expect(await answer.text()).toBe("by the platform");
});

test("says that a redirect leads to no address of the web, and not that it goes in circles", async () => {
  const sender = createServer(
    (_, response) => void response.writeHead(302, { location: "file:///rows" }).end(),
  );
  await new Promise<void>((resolve) => void sender.listen(0, "127.0.0.1", resolve));
  try {
    const address = `http://127.0.0.1:${(sender.address() as AddressInfo).port}/`;
    const guarded = guardedFetch({ named: [address], allowPrivate: undefined, environment: {} }, platform);
    await expect(guarded(address, init)).rejects.toThrow(/redirects to something that is not an http/);
  } finally {
    sender.close();
  }
});
