import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const world = fileURLToPath(new URL("world.ts", import.meta.url));

/** A program that says when it has begun, computes without a pause, in one of two ways, and then does nothing. */
function computing(how: "endedAtOnce" | "anyhow"): string {
  const milliseconds = how === "endedAtOnce" ? 50_000 : 2000;
  return `
    import { thisProcess } from ${JSON.stringify(world)};
    const { endedAtOnce, write } = thisProcess((signal) => process.exit(128 + signal));
    const work = async () => {
      await write("begun");
      for (const until = Date.now() + ${milliseconds}; Date.now() < until; );
    };
    await (${how === "endedAtOnce" ? "endedAtOnce" : "(work) => work()"})(work);
    await new Promise((resolve) => setTimeout(resolve, 50_000));
  `;
}

async function ended(how: "endedAtOnce" | "anyhow", signal: "SIGTERM" | "SIGINT") {
  const argv = ["--conditions=@samapne/source", "--no-warnings", "--input-type=module", "-e", computing(how)];
  const child = spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "inherit"] });
  const exit = once(child, "exit");
  await once(child.stdout, "data");
  child.kill(signal);
  return exit;
}

test("work that leaves nothing behind is ended by the system at once; other work when it pauses", async () => {
  const ends = await Promise.all([
    ended("endedAtOnce", "SIGTERM"),
    ended("endedAtOnce", "SIGINT"),
    ended("anyhow", "SIGTERM"),
  ]);
  expect(ends).toEqual([
    [null, "SIGTERM"],
    [null, "SIGINT"],
    [143, null],
  ]);
});
