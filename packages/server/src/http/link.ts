/** Addresses of the service, as an answer names them: absolute when the base is known, otherwise relative to the answer's own. */
export type AddressOf = (path: string) => string;

/**
 * How an answer at `here` (a path below the base, such as `/v1/energy-meters`) names other paths. Relative addresses
 * hold wherever the service is mounted and whatever `Host` says.
 */
export function addressesFrom(here: string, baseUrl: string | undefined): AddressOf {
  if (baseUrl !== undefined) return (path) => baseUrl + path;
  const up = here.split("/").length - 2;
  return (path) => `${up === 0 ? "./" : "../".repeat(up)}${path.slice(1)}`;
}

/** A value of `Link` (RFC 8288). The target is an address, so it holds neither `>` nor line ends. */
export function linkTo(target: string, relation: string, type?: string): string {
  return `<${target}>; rel="${relation}"${type === undefined ? "" : `; type="${type}"`}`;
}

/** The query of a request with another cursor. */
export function withCursor(query: string, cursor: string): string {
  const kept = query.split("&").filter((part) => part !== "" && !/^cursor(?:=|$)/.test(part));
  return [...kept, `cursor=${cursor}`].join("&");
}
