import { found } from "../issues/found.ts";
import { expectedValue } from "./expected.ts";
import { fault, type ValueCheck } from "./value-check.ts";

/** An absolute http(s) address in ASCII with a host, RFC 3986, as a portable pattern. */
export const uriPattern =
  "^https?://[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/(?:[A-Za-z0-9._~:/@!$&'()*+,;=-]|%[0-9A-Fa-f][0-9A-Fa-f])*)?(?:\\?(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f][0-9A-Fa-f])*)?(?:#(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f][0-9A-Fa-f])*)?$";

const pattern = new RegExp(uriPattern, "u");

/** Judges an address; at most 2 000 characters. */
export function checkUri(): ValueCheck {
  return (value) => {
    if (typeof value !== "string")
      return fault("field.wrong_type", { found: found(value), expected: expectedValue.uri });
    return value.length <= 2000 && pattern.test(value)
      ? undefined
      : fault("uri.invalid", { found: found(value) });
  };
}
