import { contestants, type ContestantId } from "./contestants/contestants.ts";

// A process of its own for each run: `run-one.ts <contestant> <file>` prints a Run as JSON.
const [, , id, path = ""] = process.argv;
const judge = await contestants[id as ContestantId]();
let before = process.cpuUsage();
const answer = await judge(path);
if (typeof answer === "function") before = process.cpuUsage();
const wrong = typeof answer === "function" ? answer() : answer;
const { user, system } = process.cpuUsage(before);
const peak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ wrong, seconds: (user + system) / 1e6, megabytes: peak }));
