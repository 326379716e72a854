import { fill } from "@samapne/core";
import { clientBehindProxy, server, standardLimits } from "@samapne/server";
import type { LocalStore } from "@samapne/server/local";
import type { Call, ExitCode, Given } from "../../options/command.ts";
import { deliveryOf } from "../../datasets/delivery.ts";
import { listen, type Listening, tryPort } from "../../network/listen.ts";
import { wholeNumber } from "../../options/option-values.ts";
import { publishingOf } from "../../options/publisher.ts";
import { type Take, takerOf } from "../../datasets/taker.ts";
import { UsageError } from "../../options/usage-error.ts";
import { diskFullText, isDiskFull } from "../../world/disk-full.ts";
import type { World } from "../../world/world.ts";
import { type Haste, hasteAfter } from "./haste.ts";
import { logLines } from "./log-lines.ts";
import { openStore } from "./open-store.ts";
import { takeAgain, takeFirst } from "./take-again.ts";
import { signatureOf, watchFiles } from "./watch-files.ts";
import { unservedText, words } from "./words.ts";

/** Milliseconds that answers and a delivery which have begun may take when the program is asked to stop. */
const patience = 30_000;

/** Publishes files as an API until the program is asked to stop. */
export async function run(call: Call, world: World): Promise<ExitCode> {
  if (call.arguments.length === 0) throw new UsageError(words.noFiles);
  const setting = settingOf(call);
  await tryPort(setting.host, setting.port).catch((error: unknown) => refusePort(error, setting));
  return runFrom(call, setting, world).catch((error: unknown) => {
    throw isDiskFull(error) ? new UsageError(diskFullText(call.options["state"])) : error;
  });
}

async function runFrom(call: Call, setting: Setting, world: World): Promise<ExitCode> {
  const delivery = await deliveryOf(call);
  const { store, end } = await openStore(call, delivery, world);
  const haste = hasteAfter(patience, world);
  let code: ExitCode;
  try {
    const given = { ...delivery, signal: haste.signal };
    const take = takerOf(store, given, call.arguments, { world, language: call.language });
    code = await serve(store, take, { ...setting, haste }, call, world);
  } finally {
    // A delivery that is being taken in is finished first, or given up when patience is over.
    await end();
    haste.end();
  }
  if (code === 0) world.warn(`${words.stopped[call.language]}\n`);
  return code;
}

interface Setting {
  readonly port: number;
  readonly host: string;
  readonly requests: number;
  readonly publishing: ReturnType<typeof publishingOf>;
}

function settingOf(call: Call): Setting {
  const { options } = call;
  const requests = wholeNumber("rate-limit", options["rate-limit"], standardLimits.rate.requests);
  return {
    port: wholeNumber("port", options["port"], 8080),
    host: typeof options["host"] === "string" ? options["host"] : "127.0.0.1",
    requests: requests === 0 ? Number.MAX_SAFE_INTEGER : requests,
    publishing: publishingOf(call),
  };
}

/** With data from before, it answers at once and takes the files in meanwhile; otherwise they must conform first. */
async function serve(
  store: LocalStore,
  take: Take,
  { port, host, requests, publishing, haste }: Setting & { readonly haste: Haste },
  { arguments: paths, options, language }: Call,
  world: World,
): Promise<ExitCode> {
  if (store.unserved !== undefined) world.warn(unservedText(store.unserved, language));
  // Taken before the files are read: what is replaced meanwhile is taken in afterwards.
  const taken = await signatureOf(paths);
  const hasData = store.state().versions.length > 0;
  if (!hasData) {
    const { verdict } = await takeFirst(take, store, world, language);
    if (verdict !== "conformant") {
      world.warn(`${words.notStarted[language]}\n`);
      return verdict === "not_conformant" ? 1 : 2;
    }
  }
  const api = server({
    datasets: store.datasets,
    store,
    now: clockOf(world),
    limits: { rate: { requests, seconds: 60 } },
    ...publishing,
    ...(options["behind-proxy"] === true ? { clientOf: clientBehindProxy } : {}),
    ...(wantsLog(options["log"], world) ? { log: logLines(world) } : {}),
  });
  const listening = await listen(api, host, port).catch((error: unknown) =>
    refusePort(error, { host, port }),
  );
  world.warn(`${fill(words.answering[language], { address: addressOf(listening) }, language)}\n`);
  if (world.watched.output)
    world.warn(`${fill(words.checkIt[language], { address: addressOf(listening) }, language)}\n`);
  const again = () =>
    takeAgain(take, store, world, { language, state: options["state"], stopped: haste.signal });
  await untilStopped(again, (changed) => watchFiles(paths, taken, changed), hasData, world);
  world.warn(`${words.stopping[language]}\n`);
  haste.begin();
  haste.signal.addEventListener("abort", () => void listening.stop(0));
  await listening.stop(patience);
  return 0;
}

/** Takes files in when they change or when asked to, until asked to stop. */
function untilStopped(
  again: () => Promise<void>,
  watch: (changed: () => void) => ReturnType<typeof watchFiles>,
  atOnce: boolean,
  world: World,
): Promise<void> {
  return new Promise((resolve) => {
    const watching = watch(() => void again());
    const ends = [
      world.onSignal?.("reload", () => void again()),
      world.onSignal?.("stop", () => {
        watching.end();
        for (const end of ends) end?.();
        resolve();
      }),
    ];
    if (atOnce) void again();
  });
}

function clockOf(world: World): () => number {
  return () => Date.parse(world.now());
}

/** A person at the screen sees what matters; a log is for whoever keeps it. */
function wantsLog(given: Given, { watched }: World): boolean {
  return given === "json" || (given === undefined && !watched.output);
}

function addressOf({ host, port }: Listening): string {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}/`;
}

function refusePort(error: unknown, { host, port }: Pick<Setting, "host" | "port">): never {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const params = { address: host, port, code };
  const text = code === "EADDRNOTAVAIL" || code === "ENOTFOUND" ? words.noHost : words.portTaken;
  throw new UsageError({
    nb: fill(text.nb, params, "nb"),
    nn: fill(text.nn, params, "nn"),
    en: fill(text.en, params, "en"),
  });
}
