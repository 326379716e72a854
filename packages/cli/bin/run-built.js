// Runs what is built, and keeps its compiled code between calls. Node's own way (`module.enableCompileCache`) keeps
// what is compiled before anything has run; of a program like this one, hundreds of functions are compiled only when
// they are first called, and that took most of the time of checking a small file.

// Taken and not imported: an import opens all that a module of Node offers, and with node:fs that is much.
const { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } =
  process.getBuiltinModule("node:fs");
const { Script } = process.getBuiltinModule("node:vm");

const folder = `${import.meta.dirname}/../dist`;

/** Is there something to run? */
export const isBuilt = existsSync(`${folder}/bin.cjs`);

/** How many calls add the code they needed to what is kept. */
const learners = 4;
/** A call that takes longer, in seconds, may have let go of the code it began with. */
const longest = 3;

/**
 * Runs one of the files that are built, and gives what it offers. `purpose` is a word for what it is run for: each
 * keeps the code it needs.
 * @param {string} entry
 * @param {string} purpose
 */
export function runBuilt(entry, purpose) {
  const place = keptPlace();
  /** @type {{ code: KeptCode, script: import("node:vm").Script }[]} */
  const scripts = [];
  /** @type {Map<string, { exports: any }>} */
  const loaded = new Map();
  /** @param {string} name */
  const load = (name) => {
    const known = loaded.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(name, module);
    const path = `${folder}/${name}`;
    // The names of the others tell their content.
    const code = place === undefined || name === entry ? undefined : keptCode(`${place}/${purpose}-${name}`);
    const text = `(function (exports, require, module, __filename) {${readFileSync(path, "latin1")}\n})`;
    const script = new Script(text, { filename: path, cachedData: code?.bytes });
    if (code) scripts.push({ code, script });
    script.runInThisContext()(module.exports, require, module, path);
    return module.exports;
  };
  /** @param {string} id */
  const require = (id) =>
    id.startsWith("./") ? load(id.slice(2)) : (process.getBuiltinModule(id) ?? library(id));
  process.on("exit", (exitCode) => {
    // A call that could not be carried out has not been where others go.
    if (exitCode >= 2 || process.uptime() > longest) return;
    for (const { code, script } of scripts) keep(code, script);
  });
  return load(entry);
}

/**
 * A library, as an import finds it: the same file, and what it offers by name beside its default.
 * @param {string} id
 */
function library(id) {
  const { createRequire } = process.getBuiltinModule("node:module");
  const { fileURLToPath } = process.getBuiltinModule("node:url");
  const found = createRequire(import.meta.url)(fileURLToPath(import.meta.resolve(id)));
  return found[Symbol.toStringTag] === "Module" ? { __esModule: true, ...found } : found;
}

/**
 * What is kept of a file, and by how many calls. It stands there twice, and is used when both are alike: the platform
 * trusts what it is given.
 * @typedef {{ path: string, bytes: Buffer | undefined, calls: number }} KeptCode
 * @param {string} path
 * @returns {KeptCode}
 */
function keptCode(path) {
  try {
    const file = readFileSync(path);
    const half = (file.length - 1) / 2;
    const bytes = file.subarray(0, half);
    if (bytes.equals(file.subarray(half, -1))) return { path, bytes, calls: file.at(-1) ?? 0 };
  } catch {
    // There is none yet.
  }
  return { path, bytes: undefined, calls: 0 };
}

/**
 * Keeps what was kept before and what this call has compiled.
 * @param {KeptCode} code
 * @param {import("node:vm").Script} script
 */
function keep({ path, calls }, script) {
  const before = script.cachedDataRejected === true ? 0 : calls;
  if (before >= learners) return;
  const unfinished = `${path}.${process.pid}`;
  try {
    const bytes = script.createCachedData();
    writeFileSync(unfinished, Buffer.concat([bytes, bytes, Buffer.of(before + 1)]), { mode: 0o600 });
    renameSync(unfinished, path);
  } catch {
    rmSync(unfinished, { force: true });
  }
}

/**
 * The folder of this version of Node among the user's own files: what lies in a folder where all may write, such as
 * /tmp, could be another's code. Undefined where nothing can be written, or nothing shall be kept.
 */
function keptPlace() {
  const { HOME, LOCALAPPDATA, NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME } = process.env;
  const ofUser = HOME && `${HOME}/${process.platform === "darwin" ? "Library/Caches" : ".cache"}`;
  const base = process.platform === "win32" ? LOCALAPPDATA : XDG_CACHE_HOME || ofUser;
  if (!base || NODE_DISABLE_COMPILE_CACHE) return undefined;
  const ours = `${base}/samapne`;
  const place = `${ours}/${process.version}-${process.arch}`;
  return [base, ours, place].every(isFolder) && isOwn(place) ? place : undefined;
}

/**
 * Is a folder the user's own? Whoever works as another, as with sudo, may still have that one's home.
 * @param {string} path
 */
function isOwn(path) {
  const user = process.getuid?.();
  return user === undefined || statSync(path).uid === user;
}

/**
 * Is there a folder, or could it be made?
 * @param {string} path
 */
function isFolder(path) {
  try {
    if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
