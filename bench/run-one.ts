import { contestants, type ContestantId } from "./contestants/contestants.ts";

// A process of its own for each run: `run-one.ts <contestant> <file>` prints a Run as JSON.
const [, , id, path = ""] = process.argv;
const judge = await contestants[id as ContestantId]();
const begin = () => [process.cpuUsage(), process.threadCpuUsage(), performance.now()] as const;
let [before, beforeHere, began] = begin();
const answer = await judge(path);
if (typeof answer === "function") [before, beforeHere, began] = begin();
const wrong = typeof answer === "function" ? answer() : answer;
const secondsOf = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6;
const seconds = secondsOf(process.cpuUsage(before));
const thread = secondsOf(process.threadCpuUsage(beforeHere));
const clock = (performance.now() - began) / 1000;
const peak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ wrong, seconds, clock, thread, megabytes: peak }));
