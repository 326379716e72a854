import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import {
  type AddressInfo,
  createServer as createSocketServer,
  type Server as SocketServer,
  type Socket,
} from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { readBody } from "../http/body.ts";
import type { DoorError } from "../http/door.ts";
import { nodeDoor } from "./node-door.ts";
import { cert, elsewhere, expired, key } from "./_testing-certificate.ts";

const servers: (Server | SocketServer)[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listening(server: Server | SocketServer): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

const web = (answer: RequestListener) => listening(createServer(answer));
/** A server that writes what it likes, HTTP or not. */
const raw = (answer: (socket: Socket) => void) =>
  listening(
    createSocketServer((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", () => answer(socket));
    }),
  );

interface How {
  readonly method?: "GET" | "HEAD" | "POST";
  readonly allowPrivate?: boolean;
  readonly signal?: AbortSignal;
}

/** What comes back: the status and the body, or the kind of failure. */
async function asked(address: string, { method = "GET", allowPrivate = true, signal }: How = {}) {
  const patience = signal ?? AbortSignal.timeout(5000);
  try {
    const door = nodeDoor({ allowPrivate });
    const { status, headers, body } = await door({
      method,
      address: new URL(address),
      headers: {},
      signal: patience,
    });
    const packing = headers.find(([name]) => name.toLowerCase() === "content-encoding")?.[1] ?? null;
    const { bytes } = await readBody(body, packing, { most: 100_000, mayCut: false, signal: patience });
    return `${status} ${new TextDecoder().decode(bytes)}`;
  } catch (error) {
    return (error as DoorError).kind;
  }
}

describe("the door", () => {
  test("asks, and gives back what was said", async () => {
    const port = await web((request, response) => response.end(`${request.method} ${request.url}`));
    expect(await asked(`http://127.0.0.1:${port}/a?b=c`)).toBe("200 GET /a?b=c");
    expect(await asked(`http://localhost:${port}/`)).toBe("200 GET /");
    expect(await asked(`http://localhost:${port}/`, { method: "POST" })).toBe("200 POST /");
  });

  test.each([
    "127.0.0.1",
    "localhost",
    "2130706433",
    "0x7f.1",
    "0177.0.0.1",
    "127.1",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
  ])("asks nothing of this machine, however it is spelled: %s", async (host) => {
    let count = 0;
    const port = await web((_, response) => {
      count += 1;
      response.end();
    });
    expect(await asked(`http://${host}:${port}/`, { allowPrivate: false })).toBe("refused_address");
    expect(count).toBe(0);
  });

  test.each(["0.0.0.0", "[::]", "169.254.169.254", "[fe80::1]", "[::ffff:169.254.169.254]"])(
    "asks nothing of nobody, even when private addresses are allowed: %s",
    async (host) => expect(await asked(`http://${host}:1/`)).toBe("refused_address"),
  );

  test.each([
    [["93.184.215.14", "10.0.0.1"], "refused_address"],
    [["127.0.0.1"], "refused_address"],
    [["169.254.169.254"], "refused_address"],
    [[], "refused_address"],
  ] as const)(
    "asks no name that leads astray, also when only one of its addresses does: %j",
    async (found, kind) => {
      let asked = 0;
      const addresses = found.map((address) => ({ address, family: 4 }));
      const door = nodeDoor({
        allowPrivate: false,
        resolve: (_, __, done) => {
          asked += 1;
          done(null, addresses);
        },
      });
      const request = { method: "GET", address: new URL("http://data.example/"), headers: {} } as const;
      await expect(door({ ...request, signal: AbortSignal.timeout(5000) })).rejects.toMatchObject({ kind });
      expect(asked).toBe(1);
    },
  );

  test("connects to the address that was looked at, and resolves the name once", async () => {
    const port = await web((request, response) => response.end(request.headers.host));
    let count = 0;
    const door = nodeDoor({
      allowPrivate: true,
      resolve: (_, __, done) => {
        count += 1;
        done(null, [{ address: "127.0.0.1", family: 4 }]);
      },
    });
    const address = new URL(`http://data.example:${port}/`);
    const answer = await door({ method: "GET", address, headers: {}, signal: AbortSignal.timeout(5000) });
    const { bytes } = await readBody(answer.body, null, {
      most: 100,
      mayCut: false,
      signal: AbortSignal.timeout(5000),
    });
    expect([new TextDecoder().decode(bytes), count]).toEqual([`data.example:${port}`, 1]);
  });

  test("asks over nothing but HTTP", async () => {
    expect(await asked("ftp://127.0.0.1/")).toBe("refused_address");
    expect(await asked("file:///etc/passwd")).toBe("refused_address");
  });

  test("does not follow a redirect", async () => {
    const port = await web((_, response) =>
      response.writeHead(302, { location: "http://169.254.169.254/" }).end("no"),
    );
    expect(await asked(`http://127.0.0.1:${port}/`)).toBe("302 no");
  });

  test("says when nobody is there, and when the name is nobody's", async () => {
    const port = await web(() => {});
    for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
    expect(await asked(`http://127.0.0.1:${port}/`)).toBe("unreachable");
    expect(await asked("http://samapne-no-such-name.invalid/")).toBe("unknown_host");
  });

  test("takes no certificate that nobody vouches for", async () => {
    const port = await listening(createSecureServer({ key, cert }, (_, response) => response.end()));
    expect(await asked(`https://localhost:${port}/`)).toBe("tls");
    const plain = await web((_, response) => response.end());
    expect(await asked(`https://localhost:${plain}/`)).toBe("tls");
  });

  test("takes a certificate somebody vouches for, until it has expired, and for its own name only", async () => {
    const known = getCACertificates("default");
    const answers: unknown[] = [];
    try {
      for (const one of [cert, expired, elsewhere]) {
        setDefaultCACertificates([...known, one]);
        const port = await listening(
          createSecureServer({ key, cert: one }, (_, response) => response.end("in")),
        );
        answers.push(await asked(`https://localhost:${port}/`));
      }
      expect(answers).toEqual(["200 in", "tls", "tls"]);
    } finally {
      setDefaultCACertificates(known);
    }
  });

  test.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ] as const)("unpacks no more than it may of a bomb: %s", async (packing, pack) => {
    const bomb = pack(new Uint8Array(64 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    const port = await web((_, response) =>
      response.writeHead(200, { "Content-Encoding": packing }).end(bomb),
    );
    const before = process.memoryUsage().arrayBuffers;
    expect(await asked(`http://127.0.0.1:${port}/`)).toBe("too_large");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024);
  });

  test("sees a body that comes after the headers to HEAD, and none where there is none", async () => {
    const head = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\n";
    const wrong = await raw((socket) => socket.end(`${head}body`));
    expect(await asked(`http://127.0.0.1:${wrong}/`, { method: "HEAD" })).toBe("200 body");
    const right = await raw((socket) => socket.end(head));
    expect(await asked(`http://127.0.0.1:${right}/`, { method: "HEAD" })).toBe("200 ");
    // Hints that come first are no body, and what follows them may have one.
    const hints = "HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n";
    const hinted = await raw((socket) => socket.end(hints + hints + head));
    expect(await asked(`http://127.0.0.1:${hinted}/`, { method: "HEAD" })).toBe("200 ");
    const wrongAfter = await raw((socket) => socket.end(`${hints}${head}body`));
    expect(await asked(`http://127.0.0.1:${wrongAfter}/`, { method: "HEAD" })).toBe("200 body");
  });

  test("does not take what is no HTTP, nor a flood of headers, nor half an answer", async () => {
    const other = await raw((socket) => socket.end("220 smtp.example ESMTP\r\n"));
    expect(await asked(`http://127.0.0.1:${other}/`)).toBe("not_http");
    const flood = await raw((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      const more = (): void => {
        if (socket.destroyed) return;
        socket.write(`X-${"y".repeat(1000)}: z\r\n`.repeat(20), more);
      };
      more();
    });
    expect(await asked(`http://127.0.0.1:${flood}/`)).toBe("headers_too_large");
    const half = await raw((socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"));
    expect(await asked(`http://127.0.0.1:${half}/`)).toBe("cut");
  });

  test("gives up on headers and bodies that drip, and on what never ends", async () => {
    const silent = await raw(() => {});
    expect(await asked(`http://127.0.0.1:${silent}/`, { signal: AbortSignal.timeout(200) })).not.toMatch(
      /^\d/,
    );
    const drip = await web((_, response) => {
      const timer = setInterval(() => response.write("."), 20);
      response.on("close", () => clearInterval(timer));
    });
    expect(await asked(`http://127.0.0.1:${drip}/`, { signal: AbortSignal.timeout(200) })).not.toMatch(/^\d/);
    const endless = await web((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write("x".repeat(10_000)));
      };
      response.on("drain", more);
      more();
    });
    expect(await asked(`http://127.0.0.1:${endless}/`)).toBe("too_large");
  });
});
