/** What package-lock.json says about one installed package; `link` marks a package of this repository. */
export type LockEntry = {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

/** A package-lock.json: each place in the tree (`node_modules/a/node_modules/b`) to what lies there. */
export type Lock = { readonly packages: Readonly<Record<string, LockEntry>> };

/**
 * Gives a sentence for each reason this lock would fail elsewhere. `npm install` leaves out, without a word, the half
 * of a package that the registry lacks for another platform, and `npm ci` then refuses the lock; and a lock made over
 * an old node_modules loses the hashes of what was already there.
 */
export function lockFaults({ packages }: Lock): readonly string[] {
  return Object.entries(packages).flatMap(([place, entry]) => [
    ...holesAt(packages, place, entry),
    ...(fromRegistry(place, entry) && entry.integrity === undefined ? [`${place} has no hash`] : []),
    ...(/^https?:/.test(entry.resolved ?? "") ? [`${place} names a host: ${entry.resolved}`] : []),
  ]);
}

function holesAt(packages: Lock["packages"], place: string, entry: LockEntry): readonly string[] {
  return Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !placesFor(place, name).some((it) => it in packages))
    .map((name) => `${place === "" ? "package.json" : place} asks for ${name}, which is not in the lock`);
}

/** Where Node looks for a package, seen from a place in the tree: nearest first. */
function placesFor(place: string, name: string): readonly string[] {
  const folders = place.split("/");
  const above = folders.map((_, index) => folders.slice(0, folders.length - index).join("/"));
  return [...above.filter((it) => it !== ""), ""].map(
    (it) => `${it === "" ? "" : `${it}/`}node_modules/${name}`,
  );
}

const fromRegistry = (place: string, { link }: LockEntry): boolean =>
  place.includes("node_modules/") && link !== true;
