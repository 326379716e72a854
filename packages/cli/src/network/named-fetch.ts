import { version } from "../world/version.ts";

/** The platform's `fetch`, saying who asks. */
export function namedFetch(
  address: string,
  { headers, ...init }: Omit<RequestInit, "headers"> & { readonly headers: Readonly<Record<string, string>> },
): Promise<Response> {
  return fetch(address, { ...init, headers: { ...headers, "user-agent": `samapne/${version}` } });
}
