/** What a site tells of a dataset it had before. */
export interface PublishedBefore {
  /** SHA-256 of the CSV file, as 64 hexadecimal digits. */
  readonly sha256: string;
  /** When its rows last changed, YYYY-MM-DD. */
  readonly modified: string;
}

/** What a site's own data package tells, by dataset; nothing when it is not there or was not made here. */
export function publishedBefore(text: string | undefined): ReadonlyMap<string, PublishedBefore> {
  const found = new Map<string, PublishedBefore>();
  for (const resource of resourcesIn(text)) {
    const { name, hash, modified } = resource;
    const sha256 = typeof hash === "string" ? /^sha256:([0-9a-f]{64})$/.exec(hash)?.[1] : undefined;
    if (typeof name !== "string" || !/^[a-z][a-z0-9-]*$/.test(name) || sha256 === undefined) continue;
    if (typeof modified !== "string" || !/^\d{4}-\d\d-\d\d$/.test(modified)) continue;
    found.set(name, { sha256, modified });
  }
  return found;
}

function resourcesIn(text: string | undefined): readonly Readonly<Record<string, unknown>>[] {
  try {
    const { resources } = JSON.parse(text ?? "{}") as { readonly resources?: unknown };
    return Array.isArray(resources) ? resources.filter((one) => typeof one === "object" && one !== null) : [];
  } catch {
    return [];
  }
}
