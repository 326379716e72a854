import { chunksOf } from "./chunks.ts";
import type { Door } from "./door.ts";

/** A server in the same program: a request in, a response out. */
export type InProcess = (request: Request) => Response | Promise<Response>;

/**
 * The door to a server in the same program, for those who test their own. Not for the network: the platform's `fetch`
 * follows redirects and looks at no address.
 */
export function fetchDoor(serve: InProcess): Door {
  return async ({ method, address, headers, signal }) => {
    const response = await serve(new Request(address, { method, headers, signal, redirect: "manual" }));
    return { status: response.status, headers: [...response.headers], body: chunksOf(response.body) };
  };
}
