import { createHash } from "node:crypto";

// What `setup.mjs` decides, kept apart from what it does. Plain JavaScript without dependencies: it runs on
// whatever Node a newcomer has, before anything is installed.

/** The first Node that runs TypeScript files directly; the tools need it. */
export const oldestNode = Object.freeze({ major: 22, minor: 18 });

/** One install option list for every machine; what the project needs is never left out by a user's settings. */
export const installArguments = Object.freeze([
  "ci",
  "--loglevel=error",
  "--include=dev",
  "--include=optional",
  "--no-audit",
  "--no-fund",
]);

/** Settings the outer npm hands to its scripts that would change what the inner install does. */
const inherited = [
  /^npm_config_(omit|only|production|workspaces?|include_workspace_root|global|location|(local_|global_)?prefix|dry_run|package_lock_only)$/,
  /^npm_lifecycle/,
  /^npm_package/,
];

/**
 * Gives the text that names one install: the SHA-256 of the lock's text (line ends as LF), platform and processor.
 *
 * @param {{ lock: string, platform: string, arch: string }} of
 * @returns {string}
 */
export function stampOf({ lock, platform, arch }) {
  const digest = createHash("sha256").update(lock.replaceAll("\r\n", "\n")).digest("hex");
  return `${digest} ${platform} ${arch}\n`;
}

/**
 * Says whether to install: always, unless the last finished install has the same stamp.
 *
 * @param {string | undefined} found the stamp in node_modules, or undefined where there is none
 * @param {string} wanted
 */
export const mustInstall = (found, wanted) => found !== wanted;

/**
 * Gives the environment for the inner install: the given one without settings that would change its outcome.
 *
 * @param {Readonly<Record<string, string | undefined>>} environment
 */
export function installEnvironment(environment) {
  const kept = Object.entries(environment).filter(
    ([name]) => !inherited.some((it) => it.test(name.toLowerCase())),
  );
  return Object.fromEntries(kept);
}

/**
 * Gives the program and arguments that run npm: the very npm that called us, or the one on PATH.
 * Never through node_modules, because `npm ci` deletes the Node that lies there.
 *
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {string} platform
 * @param {readonly string[]} [args] what npm is to do; the install unless said otherwise
 */
export function npmCommand(environment, platform, args = installArguments) {
  const { npm_execpath: script, npm_node_execpath: node } = environment;
  if (script !== undefined && node !== undefined && /npm-cli\.[cm]?js$/.test(script)) {
    return { program: node, arguments: [script, ...args], shell: false };
  }
  return { program: "npm", arguments: [...args], shell: platform === "win32" };
}

/**
 * Gives the sentence to stop with when the tools' Node is too old or absent, or undefined when it will do.
 *
 * @param {string | undefined} version as `node --version` prints it: `v24.21.0`
 * @returns {string | undefined}
 */
export function nodeComplaint(version) {
  const parts = /^v(\d+)\.(\d+)\./.exec(version ?? "");
  const [major, minor] = [Number(parts?.[1] ?? 0), Number(parts?.[2] ?? 0)];
  if (major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor)) return undefined;
  const found = version === undefined ? "none was found" : `found ${version}`;
  return `The tools need Node ${oldestNode.major}.${oldestNode.minor} or newer, and ${found}. There is no packaged Node for this machine: install one from https://nodejs.org and run the command again.`;
}
