import type { Page } from "playwright-core";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time in microseconds. */
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/**
 * The longest task of a page while something is done in it, in milliseconds of the processor's time: what the page itself
 * does, however busy the machine is with other work. The browser's own parts are pages too, and begin beside the first
 * one; only the processes that loaded the page count.
 */
export async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  const client = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  client.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const whole = new Promise<void>((resolve) => client.once("Tracing.tracingComplete", () => resolve()));
  await client.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"],
    },
  });
  await work();
  await client.send("Tracing.end");
  await whole;
  const ours = new Set(
    events
      .filter(({ name, args }) => name === "CommitLoad" && args.data?.url === page.url())
      .map(({ pid }) => pid),
  );
  const mainThreads = new Set(
    events
      .filter(
        ({ name, args, pid }) => name === "thread_name" && args.name === "CrRendererMain" && ours.has(pid),
      )
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      ph === "X" && mainThreads.has(`${pid}/${tid}`) && /^(?:ThreadControllerImpl::)?RunTask$/.test(name),
  );
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
}
