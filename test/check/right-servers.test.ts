import type { InProcess } from "@samapne/check";
import { nodeDoor } from "@samapne/check/node";
import { type Fetch, fetchRows } from "@samapne/client";
import type { AnyRow } from "@samapne/core";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stations } from "../../packages/server/src/_testing.ts";
import { rightOtherwise } from "./right-otherwise.ts";
import { checked, rightServer, stationTables, told } from "./_servers.ts";

/** Servers of others, who have read the contract and not our code: nothing is found, and all rows are fetched. */
describe("a right server that", () => {
  let right: Awaited<ReturnType<typeof rightServer>>;
  let expected: readonly AnyRow[];
  beforeAll(async () => {
    right = await rightServer(stationTables);
    expected = await fetched(right.serve);
  });
  afterAll(() => right.end());

  test.each(Object.entries(rightOtherwise))("%s", async (_, otherwise) => {
    const serve = otherwise(right.serve);
    const report = await checked(serve, right.datasets, { now: right.now });
    expect(told(report)).toEqual([]);
    expect(report).toMatchObject({ verdict: "conformant", level: 3 });
    expect(await fetched(serve)).toEqual(expected);
  });

  test("speaks HTTP/1.0, in capitals", async () => {
    const { address, end } = await oldFashioned(right.serve);
    const door = nodeDoor({ allowPrivate: true });
    const report = await checked(right.serve, right.datasets, { now: right.now, address, door });
    expect(told(report)).toEqual([]);
    expect(report).toMatchObject({ verdict: "conformant", level: 3 });
    expect(
      await fetched((request) => fetch(request.url.replace("http://localhost", address), request)),
    ).toEqual(expected);
    end();
  });
});

/** A server that writes its answers itself, as those of HTTP/1.0 did: names in capitals, and the end of it is the end of the connection. */
async function oldFashioned(serve: InProcess) {
  const listener = createServer((socket) => {
    let asked = "";
    socket.on("error", () => undefined);
    socket.on("data", (piece) => {
      asked += piece.toString("latin1");
      if (asked.endsWith("\r\n\r\n")) void answer(socket, asked);
    });
  });
  const answer = async (socket: Socket, text: string) => {
    const [first = "", ...lines] = text.trimEnd().split("\r\n");
    const [method = "", path = ""] = first.split(" ");
    const told = lines.map((line): [string, string] => [
      line.slice(0, line.indexOf(":")),
      line.slice(line.indexOf(":") + 1).trim(),
    ]);
    const headers = told.filter(([name]) => !/^(?:host|connection|content-length)$/i.test(name));
    const {
      status,
      headers: all,
      body,
    } = await serve(new Request(`http://localhost${path}`, { method, headers }));
    const isOpen = method !== "HEAD" && status !== 304 && status !== 206;
    const sent = [...all]
      .filter(([name]) => !(isOpen && name === "content-length"))
      .map(([name, value]) => `${name.toUpperCase()}:${value}\r\n`);
    const bytes = body === null ? new Uint8Array() : new Uint8Array(await new Response(body).arrayBuffer());
    socket.write(`HTTP/1.0 ${status} \r\n${sent.join("")}\r\n`);
    socket.end(method === "HEAD" || status === 304 ? "" : bytes);
  };
  await new Promise<void>((resolve) => void listener.listen(0, "127.0.0.1", resolve));
  const { port } = listener.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, end: () => void listener.close() };
}

async function fetched(serve: InProcess): Promise<readonly AnyRow[]> {
  const fetch: Fetch = async (address, init) =>
    serve(new Request(address.replace("limit=10000", "limit=10"), init));
  const rows: AnyRow[] = [];
  for await (const batch of fetchRows(stations, { from: ["http://localhost"], fetch })) {
    if (batch.failure !== undefined) throw batch.failure;
    rows.push(...(batch.rows as AnyRow[]));
  }
  return rows;
}
