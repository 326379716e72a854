import type { DoorAnswer } from "./door.ts";

/** Headers as the platform knows them; a name or value that is none is left out. */
export function headersOf(told: DoorAnswer["headers"]): Headers {
  const headers = new Headers();
  for (const [name, value] of told) {
    try {
      headers.append(name, value);
    } catch {
      // Not a header (RFC 9110, 5.1): as if it were not there.
    }
  }
  return headers;
}
