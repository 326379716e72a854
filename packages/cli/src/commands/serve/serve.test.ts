import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { main } from "../../main.ts";

const folder = mkdtempSync(join(tmpdir(), "samapne-serve-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const heading = "meter_id,meter_type,unit,meter_level\n";
const points = (...ids: readonly string[]) =>
  heading + ids.map((id) => `${id},Fastkraft,kWh,Forbruksmåler\n`).join("");

/** Starts `samapne serve` in a world of our own, and waits until it answers or has ended. */
async function serving(...argv: readonly string[]) {
  return servingWith({}, argv);
}

/** The same; `heard` is told of each thing that is said, while the program waits. */
async function servingWith({ heard }: { readonly heard?: (text: string) => void }, argv: readonly string[]) {
  const asked = new Map<string, () => void>();
  let [problems, output] = ["", ""];
  let wake = () => {};
  const ended = main(["serve", "--port", "0", ...argv, "--lang", "en"], {
    write: (text) => void (output += text),
    warn: (text) => {
      problems += text;
      heard?.(text);
      wake();
    },
    now: () => new Date().toISOString(),
    environment: {},
    onSignal: (signal, act) => {
      asked.set(signal, act);
      return () => asked.delete(signal);
    },
    watched: { output: false, problems: false },
  });
  const says = async (words: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = words.exec(problems);
      if (found !== null) {
        problems = problems.slice(found.index + found[0].length);
        return found;
      }
      await Promise.race([
        new Promise<void>((resolve) => (wake = resolve)),
        ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${problems}`))),
      ]);
    }
  };
  return {
    ended,
    says,
    signal: (name: "stop" | "reload") => asked.get(name)?.(),
    output: () => output,
    problems: () => problems,
  };
}

describe("samapne serve", () => {
  test("publishes a file, takes it in anew when asked, keeps the old when the new is wrong, and stops", async () => {
    const path = file("points.csv", points("EL-1", "EL-2"));
    const { says, signal, ended, output } = await serving(path);
    const [, address = ""] = await says(/answers on (\S+)/);
    const rows = async () => {
      const response = await fetch(`${address}v1/measurement-points`);
      return ((await response.json()) as { data: readonly { meter_id: string }[] }).data.map(
        (row) => row.meter_id,
      );
    };
    expect(await rows()).toEqual(["EL-1", "EL-2"]);

    writeFileSync(path, points("EL-1", "EL-3"));
    signal("reload");
    await says(/2 rows/);
    expect(await rows()).toEqual(["EL-1", "EL-3"]);

    writeFileSync(path, points("EL-4", "EL-4"));
    signal("reload");
    await says(/what was published stands/);
    expect(await rows()).toEqual(["EL-1", "EL-3"]);
    const status = (await (await fetch(`${address}status`)).json()) as { status: string };
    expect(status.status).toBe("degraded");

    signal("stop");
    expect(await ended).toBe(0);
    await expect(fetch(address)).rejects.toThrow("fetch failed");
    const entries = output()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { operation: string });
    expect(entries.map(({ operation }) => operation)).toContain("listMeasurementPoints");
  });

  test("takes in a file that is replaced while the first one is taken in", async () => {
    const path = file("replaced.csv", points("EL-1", "EL-2"));
    const heard = (text: string) => {
      if (text.includes("2 rows")) writeFileSync(path, points("EL-1", "EL-2", "EL-3"));
    };
    const { says, signal, ended } = await servingWith({ heard }, [path]);
    await says(/answers on/);
    await says(/3 rows/);
    signal("stop");
    expect(await ended).toBe(0);
  });

  test.each([
    [["--port", "taken"], "Port {port} cannot be used (EADDRINUSE)"],
    [["--port", "99999"], "Port 99999 cannot be used"],
    [["--host", "192.0.2.1"], "does not have the address 192.0.2.1 (EADDRNOTAVAIL)"],
  ] as const)("says that it cannot listen before it reads any file: %j", async ([option, value], words) => {
    const taken = createServer();
    await new Promise<void>((resolve) => void taken.listen(0, "127.0.0.1", resolve));
    const port = String((taken.address() as AddressInfo).port);
    const { ended, problems } = await serving(
      file("free.csv", points("EL-1")),
      option,
      value.replace("taken", port),
    );
    expect(await ended).toBe(2);
    expect(problems()).toContain(words.replace("{port}", port));
    expect(problems()).not.toContain("1 row");
    taken.close();
  });

  test("does not publish what does not conform: the report, and exit code 1", async () => {
    const { ended, problems } = await serving(file("wrong.csv", points("EL-1", "EL-1")));
    expect(await ended).toBe(1);
    expect(problems()).toContain("Not approved");
    expect(problems()).toContain("the API was not started");
  });

  test("finishes a delivery that it is taking in when it is asked to stop, and says only then that it has stopped", async () => {
    const path = file("points.csv", points("EL-1", "EL-2"));
    const { says, signal, ended, problems } = await serving(path);
    await says(/answers on (\S+)/);
    writeFileSync(path, points("EL-1", "EL-2", "EL-3"));
    signal("reload");
    signal("stop");
    expect(await ended).toBe(0);
    expect(problems()).toMatch(/3 rows[^]*Stopped\.\n$/);
  });

  test("gives up a delivery that it is taking in when it is asked to stop twice; what was published stands", async () => {
    const path = file("given-up.csv", points("EL-1", "EL-2"));
    const state = join(folder, "given-up");
    const { says, signal, ended, problems } = await serving(path, "--state", state);
    await says(/answers on (\S+)/);
    writeFileSync(path, points(...Array.from({ length: 50_000 }, (_, row) => `EL-${row}`)));
    signal("reload");
    signal("stop");
    await says(/Stopping/);
    signal("stop");
    expect(await ended).toBe(0);
    expect(problems()).toMatch(/were not done in time, so what was published stands\.\nStopped\.\n$/);
    expect(readdirSync(state).filter((name) => /\.(?:csv|scratch)$/.test(name))).toEqual([
      "measurement-points.1.csv",
    ]);
  });

  test("ends what has begun, answers and a delivery, half a minute after it was asked to stop", async () => {
    const path = file("late.csv", points(...Array.from({ length: 60_000 }, (_, row) => `EL-${row}`)));
    const { says, signal, ended, problems } = await serving(path);
    const [, port = ""] = await says(/answers on http:\/\/127\.0\.0\.1:(\d+)/);
    const reader = connect(Number(port), "127.0.0.1");
    const closed = new Promise<void>((resolve) => reader.once("close", () => resolve()));
    // Cut off, it may be told so.
    reader.once("error", () => undefined).pause();
    reader.write(
      "GET /v1/measurement-points/export?format=ndjson&sort=-meter_id HTTP/1.1\r\nHost: x\r\n\r\n",
    );
    await new Promise((resolve) => reader.once("readable", resolve));
    writeFileSync(path, points(...Array.from({ length: 60_000 }, (_, row) => `EL-${row + 1}`)));
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      signal("reload");
      signal("stop");
      await says(/Stopping/);
      vi.advanceTimersByTime(29_900);
      expect(vi.getTimerCount()).toBe(2);
      vi.advanceTimersByTime(200);
      expect(await ended).toBe(0);
    } finally {
      vi.useRealTimers();
    }
    reader.resume();
    await closed;
    expect(problems()).toMatch(/were not done in time, so what was published stands\.\nStopped\.\n$/);
  });

  test("says in the status that a delivery failed, and keeps what was published", async () => {
    const path = file("failing.csv", points("EL-1", "EL-2"));
    const state = join(folder, "failing");
    const { says, signal, ended } = await serving(path, "--state", state);
    const [, address = ""] = await says(/answers on (\S+)/);
    const status = async () =>
      (await (await fetch(`${address}status`)).json()) as Readonly<Record<string, unknown>>;
    expect(await status()).toMatchObject({ status: "ok" });
    writeFileSync(path, points("EL-3"));
    // Nothing can be written there any more, as where a disk is full; what is open can still be read.
    rmSync(state, { recursive: true });
    signal("reload");
    await says(/could not be taken in, so what was published stands/);
    expect(await status()).toMatchObject({
      status: "degraded",
      datasets: [{ rows: 2 }],
      refused: { verdict: "not_judged", causes: [{ code: "delivery.not_taken_in" }] },
    });
    signal("stop");
    await ended;
  });

  test("stops at what looks like personal data, until somebody has confirmed it", async () => {
    const path = file("named.csv", `${heading}ring 73 51 12 34,Fastkraft,kWh,Forbruksmåler\n`);
    const refused = await serving(path);
    expect(await refused.ended).toBe(1);
    const [sample = ""] = /\{\n  "confirmations"[^]*\n\}/.exec(refused.problems()) ?? [];
    const { says, signal, ended } = await serving(path, "--confirmations", file("said.json", sample));
    await says(/answers on/);
    signal("stop");
    expect(await ended).toBe(0);
  });

  test("ends with one sentence when there is nothing to publish, or nowhere to listen", async () => {
    expect(await (await serving()).ended).toBe(2);
    const first = await serving(file("a.csv", points("EL-1")), "--log", "none");
    const [, port = ""] = await first.says(/answers on http:\/\/127\.0\.0\.1:(\d+)/);
    const second = await main(["serve", file("b.csv", points("EL-1")), "--port", port, "--lang", "en"], {
      write: () => {},
      warn: (text) => expect(text).not.toContain("at "),
      now: () => new Date().toISOString(),
      environment: {},
      watched: { output: false, problems: false },
    });
    expect(second).toBe(2);
    first.signal("stop");
    expect(await first.ended).toBe(0);
  });

  test("remembers over a restart what changed, when it is given a folder", async () => {
    const path = file("kept.csv", points("EL-1", "EL-2"));
    const state = join(folder, "state");
    const changes = async (since?: string) => {
      const { says, signal, ended } = await serving(path, "--state", state);
      const [, address = ""] = await says(/answers on (\S+)/);
      if (since !== undefined) await says(/rows \(/);
      const query = since === undefined ? "" : `?changed_since=${since}`;
      const page = (await (await fetch(`${address}v1/measurement-points${query}`)).json()) as {
        readonly data: readonly unknown[];
        readonly meta: { readonly updated_at: string; readonly deleted?: readonly unknown[] };
      };
      signal("stop");
      await ended;
      return page;
    };
    const { meta } = await changes();
    writeFileSync(path, points("EL-2", "EL-9"));
    const { data, meta: after } = await changes(meta.updated_at);
    expect(data).toMatchObject([{ meter_id: "EL-9" }]);
    expect(after.deleted).toEqual([{ meter_id: "EL-1" }]);
    expect(readdirSync(state)).toContain("samapne.duckdb");
  });

  test("leaves nothing behind when it was given no folder", async () => {
    // What others beside this test leave in the folder of all is not its own.
    const own = join(folder, "tmp");
    mkdirSync(own);
    vi.stubEnv("TMPDIR", own);
    const { says, signal, ended } = await serving(file("c.csv", points("EL-1")));
    await says(/answers on/);
    expect(readdirSync(own)).toHaveLength(1);
    signal("stop");
    await ended;
    vi.unstubAllEnvs();
    expect(readdirSync(own)).toEqual([]);
  });
});
