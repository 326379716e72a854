import { setTimeout as sleep } from "node:timers/promises";
import {
  certificateOf,
  certificateText,
  checkForms,
  type CheckFormId,
  type CheckReport,
  checkService,
  compareWith,
} from "@samapne/check";
import { nodeDoor } from "@samapne/check/node";
import type { Dataset } from "@samapne/core";
import type { Call, ExitCode, Given } from "../../options/command.ts";
import { wholeNumber } from "../../options/option-values.ts";
import { allDatasets, findDataset } from "../../datasets/registry.ts";
import { workLine } from "../../world/progress.ts";
import { reportFiles } from "../../files/report-files.ts";
import { styleFor } from "../../world/style.ts";
import { UsageError } from "../../options/usage-error.ts";
import { version } from "../../world/version.ts";
import type { World } from "../../world/world.ts";
import { writeWhole } from "../../files/write-file.ts";
import { openCertificate, rerunText } from "./rerun.ts";
import { words } from "./words.ts";

/** Checks a published service. 0: it reaches the level asked for and nothing is wrong; 1: not so; 2: it could not be checked. */
export async function run(call: Call, world: World): Promise<ExitCode> {
  const { options, language } = call;
  const then =
    typeof options["certificate"] === "string" ? await openCertificate(options["certificate"]) : undefined;
  const address = addressOf(then === undefined ? call.arguments : [then.base]);
  const named = await datasetsOf(options["dataset"]);
  const only = then?.datasets.map(({ id }) => id) ?? named.map(({ id }) => id);
  const files = reportFiles(options["report"], [], checkForms);
  const rate = wholeNumber("rate", options["rate"], isOwnMachine(address) ? 50 : 10);
  if (rate < 1) throw new UsageError(words.noRate);
  const controller = new AbortController();
  const unstop = world.onSignal?.("stop", () => controller.abort());
  const line = workLine(world);
  const report = await checkService({
    address,
    datasets: [...named, ...(await allDatasets())],
    only,
    door: nodeDoor({ allowPrivate: options["allow-private"] === true }),
    now: () => Date.parse(world.now()),
    pause: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
    bounds: { perSecond: rate },
    versions: { checker: version },
    signal: controller.signal,
    progress: ({ check, dataset = "" }) => line.show(() => `${words.checking[language]} ${dataset} ${check}`),
  });
  unstop?.();
  line.clear();
  for (const { form, path } of files) {
    await writeWhole(path, checkForms[form].print(report, language));
    world.warn(`${words.written[language]} ${path}\n`);
  }
  if (typeof options["certify"] === "string") {
    await writeWhole(options["certify"], certificateText(certificateOf(report)));
    world.warn(`${words.certified[language]} ${options["certify"]}\n`);
  }
  const form = (options["format"] ?? "text") as CheckFormId;
  await world.write(checkForms[form].print(report, language, styleFor(world)));
  if (then === undefined) return exitCodeOf(report, Number(options["level"] ?? 1));
  const rerun = compareWith(then, report);
  world.warn(rerunText(rerun, language));
  return { confirmed: 0, worse: 1, not_judged: 2 }[rerun.verdict] as ExitCode;
}

function exitCodeOf({ verdict, level, failure }: CheckReport, wanted: number): ExitCode {
  if (failure !== undefined || verdict === "not_judged") return 2;
  return verdict === "conformant" && level >= wanted ? 0 : 1;
}

/** Somebody's own machine, who waits for the answer, need not be spared; strangers' are. */
function isOwnMachine(address: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);
}

function addressOf(given: readonly string[]): string {
  const [address = ""] = given;
  if (address === "" || given.length > 1) throw new UsageError(words.noAddress);
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isRight =
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    url.username === "" &&
    url.password === "" &&
    url.search === "" &&
    url.hash === "";
  if (!isRight) throw new UsageError(words.badAddress);
  return url.href;
}

async function datasetsOf(given: Given): Promise<readonly Dataset[]> {
  return Promise.all((Array.isArray(given) ? given : []).map((name) => findDataset(String(name))));
}
