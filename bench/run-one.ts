import { contestants, type ContestantId } from "./contestants/contestants.ts";

// A process of its own for each run: `run-one.ts <contestant> <file>` prints a Run as JSON.
const [, , id, path = ""] = process.argv;
const judge = await contestants[id as ContestantId]();
let [before, began] = [process.cpuUsage(), performance.now()];
const answer = await judge(path);
if (typeof answer === "function") [before, began] = [process.cpuUsage(), performance.now()];
const wrong = typeof answer === "function" ? answer() : answer;
const { user, system } = process.cpuUsage(before);
const clock = (performance.now() - began) / 1000;
const peak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ wrong, seconds: (user + system) / 1e6, clock, megabytes: peak }));
