import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { cert, key } from "./_testing-certificate.ts";
import type { NodeDoorOptions } from "./node-door.ts";
import { nodeFetch } from "./node-fetch.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listening(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const web = (answer: RequestListener) => listening(createServer(answer));

/** Sends on to an address; what it was asked is noted. */
const sendingTo = (to: string, asked: string[] = []) =>
  web((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(302, { location: to }).end("elsewhere");
  });

interface How {
  readonly named?: readonly string[];
  readonly allowPrivate?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly resolve?: NodeDoorOptions["resolve"];
  readonly method?: "GET" | "HEAD";
}

/** What comes back, or the kind of refusal. */
async function asked(
  address: string,
  { named = [], allowPrivate = false, headers = {}, resolve, method }: How = {},
): Promise<string> {
  const fetch = nodeFetch({ allowPrivate, named, userAgent: "test", ...(resolve && { resolve }) });
  try {
    const init = { headers, signal: AbortSignal.timeout(10_000), ...(method && { method }) };
    const response = await fetch(address, init);
    return `${response.status} ${await response.text()}`;
  } catch (error) {
    return (error as { readonly kind?: string }).kind ?? String(error);
  }
}

describe("a fetch that looks at addresses", () => {
  test("asks this machine when a person wrote its address himself, and not when a stranger did", async () => {
    const here = await web((_, response) => response.end("here"));
    const localhost = here.replace("127.0.0.1", "localhost");
    expect(await asked(here)).toBe("refused_address");
    expect(await asked(localhost)).toBe("refused_address");
    expect(await asked(here, { named: [`${here}/any`] })).toBe("200 here");
    expect(await asked(localhost, { named: [localhost] })).toBe("200 here");
    expect(await asked(here, { named: ["http://127.0.0.1:9"] })).toBe("refused_address");
    expect(await asked(here, { allowPrivate: true })).toBe("200 here");
  });

  test("takes no name for this machine that only turns out to be it", async () => {
    const here = await web((_, response) => response.end("here"));
    const address = here.replace("127.0.0.1", "data.example");
    const resolve: NodeDoorOptions["resolve"] = (_, __, done) =>
      done(null, [{ address: "127.0.0.1", family: 4 }]);
    expect(await asked(address, { named: [address], resolve })).toBe("refused_address");
    expect(await asked(address, { allowPrivate: true, resolve })).toBe("200 here");
  });

  test("is not sent on to another place of this machine by who may be asked", async () => {
    let inner = 0;
    const secret = await web((_, response) => {
      inner += 1;
      response.end("secret");
    });
    const outer = await sendingTo(secret);
    expect(await asked(outer, { named: [outer] })).toBe("refused_address");
    // Also when the person wrote both: a stranger's word is not his.
    expect(await asked(outer, { named: [outer, secret] })).toBe("refused_address");
    expect(inner).toBe(0);
    expect(await asked(outer, { allowPrivate: true })).toBe("200 secret");
  });

  test.each(["http://169.254.169.254/latest/meta-data", "http://0.0.0.0/", "http://[fe80::1]/"])(
    "is never sent on to %s",
    async (to) => {
      const outer = await sendingTo(to);
      expect(await asked(outer, { allowPrivate: true, named: [to] })).toBe("refused_address");
    },
  );

  test.each(["ftp://127.0.0.1/", "file:///etc/passwd", "javascript:1", "http://[::bad", "data:text/csv,a"])(
    "follows nobody to what is no address of the web: %s",
    async (to) => {
      const outer = await sendingTo(to);
      expect(await asked(outer, { allowPrivate: true })).toBe("not_web");
    },
  );

  test("follows at most five steps, and nobody in a circle", async () => {
    const steps = (count: number) =>
      web(({ url = "" }, response) => {
        const step = Number(url.slice(1));
        if (step === count) response.end(`after ${step}`);
        else response.writeHead(307, { location: `/${step + 1}` }).end();
      });
    expect(await asked(`${await steps(5)}/0`, { allowPrivate: true })).toBe("200 after 5");
    expect(await asked(`${await steps(6)}/0`, { allowPrivate: true })).toBe("redirect");
    const visits: string[] = [];
    const circle = await sendingTo("/again", visits);
    expect(await asked(`${circle}/again`, { allowPrivate: true })).toBe("redirect");
    expect(visits).toEqual(["/again"]);
  });

  test("is never sent from https to http", async () => {
    const known = getCACertificates("default");
    try {
      setDefaultCACertificates([...known, cert]);
      let clear = 0;
      const plain = await web((_, response) => {
        clear += 1;
        response.end("in clear");
      });
      const secure = await listening(
        createSecureServer({ key, cert }, (_, response) => {
          response.writeHead(302, { location: plain }).end();
        }),
      );
      const address = secure.replace("http://127.0.0.1", "https://localhost");
      expect(await asked(address, { allowPrivate: true })).toBe("redirect");
      expect(clear).toBe(0);
    } finally {
      setDefaultCACertificates(known);
    }
  });

  test("tells another host nothing but what is asked for", async () => {
    const seen: unknown[] = [];
    const there = await web(({ headers }, response) => {
      seen.push([
        headers["authorization"],
        headers["if-none-match"],
        headers["accept"],
        headers["user-agent"],
      ]);
      response.end();
    });
    const headers = { authorization: "Bearer secret", "if-none-match": '"1"', accept: "text/csv" };
    await asked(await sendingTo(there), { allowPrivate: true, headers });
    await asked(there, { allowPrivate: true, headers });
    expect(seen).toEqual([
      [undefined, undefined, "text/csv", "test"],
      ["Bearer secret", '"1"', "text/csv", "test"],
    ]);
  });

  test("gives what the platform's would: unpacked, with its address, and no body where there is none", async () => {
    const there = await web(({ url, method }, response) => {
      if (url === "/304") return void response.writeHead(304, { etag: '"1"' }).end();
      if (url === "/999") return void response.writeHead(999).end();
      response
        .writeHead(200, { "content-encoding": "gzip" })
        .end(method === "HEAD" ? undefined : gzipSync("all"));
    });
    const how = { allowPrivate: true };
    expect(await asked(`${there}/a`, how)).toBe("200 all");
    expect(await asked(`${there}/a`, { ...how, method: "HEAD" })).toBe("200 ");
    expect(await asked(`${there}/304`, how)).toBe("304 ");
    expect(await asked(`${there}/999`, how)).toBe("not_http");
    const fetch = nodeFetch({ ...how, userAgent: "test" });
    const first = await sendingTo(`${there}/b`);
    const response = await fetch(first, { headers: {}, signal: AbortSignal.timeout(5000) });
    expect(response.url).toBe(`${there}/b`);
    await response.body?.cancel();
  });

  test("asks for what is packed, unless it is told to ask for something else", async () => {
    const here = await web(({ headers }, response) => response.end(String(headers["accept-encoding"])));
    expect(await asked(here, { named: [here] })).toBe("200 gzip, deflate, br");
    const headers = { "accept-encoding": "identity" };
    expect(await asked(here, { named: [here], headers })).toBe("200 identity");
  });

  test("uses a connection again", async () => {
    const ports = new Set<number | undefined>();
    const there = await web(({ socket }, response) => {
      ports.add(socket.remotePort);
      response.end("x".repeat(100_000));
    });
    const fetch = nodeFetch({ allowPrivate: true, userAgent: "test" });
    for (let time = 0; time < 3; time++)
      await (await fetch(there, { headers: {}, signal: AbortSignal.timeout(5000) })).text();
    expect(ports.size).toBe(1);
  });

  test("ends with the reason of whoever ends it, before an answer and within one", async () => {
    const silent = await web(() => {});
    const half = await web((_, response) => void response.writeHead(200).write("half"));
    const reason = new DOMException("nothing came in time", "TimeoutError");
    const fetch = nodeFetch({ allowPrivate: true, userAgent: "test" });
    for (const address of [silent, half]) {
      const controller = new AbortController();
      setTimeout(() => controller.abort(reason), 100);
      const text = async () => (await fetch(address, { headers: {}, signal: controller.signal })).text();
      await expect(text()).rejects.toBe(reason);
    }
  });

  test("lets an answer without bytes be given up as it ends, and nothing else hears of it", async () => {
    const there = await web((_, response) => response.end());
    const fetch = nodeFetch({ allowPrivate: true, userAgent: "test" });
    const heard: unknown[] = [];
    const before = process.listeners("uncaughtException");
    process.removeAllListeners("uncaughtException").on("uncaughtException", (error) => heard.push(error));
    try {
      for (let time = 0; time < 5; time++) {
        const controller = new AbortController();
        const response = await fetch(there, { headers: {}, signal: controller.signal });
        const reader = response.body?.getReader();
        const piece = reader?.read().catch(() => undefined);
        controller.abort();
        await reader?.cancel().catch(() => undefined);
        await piece;
      }
      await new Promise((resolve) => void setTimeout(resolve, 50));
    } finally {
      process.removeAllListeners("uncaughtException");
      for (const listener of before) process.on("uncaughtException", listener);
    }
    expect(heard).toEqual([]);
  });
});
