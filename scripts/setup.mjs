// Makes node_modules match package-lock.json, then makes sure the tools' own Node is there. Called by `npm start`
// and `npm test` on whatever Node the machine has (18 or newer); silent when there is nothing to do.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installEnvironment, mustInstall, nodeComplaint, npmCommand, stampOf } from "./setup-decisions.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const stampFile = join(root, "node_modules", ".setup-stamp");

install();
checkNode();

/** Installs from the lock when the last finished install was another one; the stamp is written last. */
function install() {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const wanted = stampOf({ lock, platform: process.platform, arch: process.arch });
  if (!mustInstall(textOf(stampFile), wanted)) return;
  process.stdout.write("Installing what the project needs (about half a minute, once) …\n");
  const npm = npmCommand(process.env, process.platform);
  const options = { cwd: root, env: installEnvironment(process.env), shell: npm.shell };
  const run = spawnSync(npm.program, npm.arguments, { ...options, stdio: "inherit" });
  if (run.error) stop(`npm could not be started: ${run.error.message}`, 1);
  if (run.status !== 0) stop("The install failed; what npm said stands above.", run.status ?? 1);
  writeFileSync(stampFile, wanted);
}

/** Asks for the Node the next command will get: the packaged one where there is one, else the machine's own. */
function checkNode() {
  const path = [join(root, "node_modules", ".bin"), process.env.PATH ?? ""].join(delimiter);
  const env = { ...process.env, PATH: path };
  const run = spawnSync("node", ["--version"], {
    cwd: root,
    encoding: "utf8",
    env,
    shell: process.platform === "win32",
  });
  const complaint = nodeComplaint(run.status === 0 ? run.stdout.trim() : undefined);
  if (complaint !== undefined) stop(complaint, 1);
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/**
 * @param {string} sentence
 * @param {number} code
 */
function stop(sentence, code) {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
