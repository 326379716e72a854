import type { Dataset } from "@samapne/core";
import type { Input } from "../input.ts";
import type { Report } from "../report/report.ts";
import { deliveryReport, fullReport, type LookedAt } from "../report/build-report.ts";
import { groupInputs } from "./group-inputs.ts";
import { judgeDelivery } from "./judge-delivery.ts";
import { plainName } from "./work/paths.ts";
import { type PreparedFile, prepare } from "./work/prepare.ts";
import type { JudgeRequest } from "./work/request.ts";

/**
 * Judges files together and reports. Never throws for what is in the files: what cannot be read is a file that was
 * not judged, with the reason.
 */
export async function judge(request: JudgeRequest): Promise<Report> {
  const { once, repeated } = withoutRepeats(request.inputs);
  const looked: LookedAt[] = [];
  for (const { input, dataset } of once) looked.push(...(await lookAt(input, dataset, request)));
  const previous: LookedAt[] = [];
  for (const { input, dataset } of request.previous ?? [])
    previous.push(...(await lookAt(input, dataset, request)));
  const groups = request.together ? [{ folder: undefined, inputs: looked }] : groupsOf(looked);
  const deliveries = [];
  for (const { folder, inputs } of groups) {
    const judged = await judgeDelivery(filesOf(inputs), filesOf(previous), request);
    deliveries.push(deliveryReport(folder, [...inputs, ...unread(previous), ...judged.unread], judged));
  }
  const datasets = looked.flatMap(({ file }) => file?.dataset ?? []);
  return fullReport(request, deliveries, datasets, repeated);
}

function filesOf(looked: readonly LookedAt[]): readonly PreparedFile[] {
  return looked.flatMap(({ file }) => file ?? []);
}

/** A last delivery that is no table was not compared with, and the report says so. */
function unread(previous: readonly LookedAt[]): readonly LookedAt[] {
  return previous.filter(({ problem }) => problem !== undefined);
}

function groupsOf(looked: readonly LookedAt[]) {
  return groupInputs(
    looked,
    ({ name }) => name,
    ({ file }) => file?.dataset.id,
  ).map(({ folder, inputs }) => ({ folder, inputs }));
}

async function lookAt(
  input: Input,
  dataset: Dataset | undefined,
  { datasets }: JudgeRequest,
): Promise<readonly LookedAt[]> {
  const prepared = await prepare(input, dataset, datasets);
  return prepared.flatMap((one): readonly LookedAt[] => {
    const { name } = one.input;
    return "problem" in one ? [{ name, problem: one.problem }] : one.files.map((file) => ({ name, file }));
  });
}

function withoutRepeats(inputs: JudgeRequest["inputs"]) {
  const seen = new Set<string>();
  const once = inputs.filter(({ input }) => {
    const name = plainName(input.name);
    return !seen.has(name) && seen.add(name);
  });
  const repeated = inputs.filter((one) => !once.includes(one)).map(({ input }) => input.name);
  return { once, repeated: [...new Set(repeated)] };
}
