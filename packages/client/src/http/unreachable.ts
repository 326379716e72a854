import type { Text } from "@samapne/core";
import { ApiError } from "../api-error.ts";

/** Why there was no answer, or not all of it, by what the platform calls it; the first that fits is told. */
const reasons: readonly (readonly [RegExp, Text])[] = [
  [
    /TimeoutError|ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT/,
    { nb: "Det tok for lang tid.", nn: "Det tok for lang tid.", en: "It took too long." },
  ],
  [
    /TooSlow/,
    {
      nb: "Dataene kom for sakte til at det er verdt å vente.",
      nn: "Dataa kom for sakte til at det er verdt å vente.",
      en: "The data came too slowly to be worth waiting for.",
    },
  ],
  [
    /ENOTFOUND|EAI_AGAIN/,
    {
      nb: "Det finnes ingen maskin med dette navnet. Se etter en skrivefeil i adressen.",
      nn: "Det finst inga maskin med dette namnet. Sjå etter ein skrivefeil i adressa.",
      en: "There is no machine of this name. Look for a mistake in the address.",
    },
  ],
  [
    /ECONNREFUSED/,
    {
      nb: "Ingen tjeneste svarer på adressen.",
      nn: "Inga teneste svarar på adressa.",
      en: "No service answers at the address.",
    },
  ],
  [
    /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS/,
    {
      nb: "Sertifikatet til tjenesten kan ikke godtas.",
      nn: "Sertifikatet til tenesta kan ikkje godtakast.",
      en: "The service's certificate cannot be accepted.",
    },
  ],
  [
    /redirect count/i,
    {
      nb: "Adressen sender videre i ring.",
      nn: "Adressa sender vidare i ring.",
      en: "The address redirects in circles.",
    },
  ],
  [
    /HPE_HEADER_OVERFLOW|UND_ERR_HEADERS_OVERFLOW/,
    {
      nb: "Hodefeltene i svaret er for store.",
      nn: "Hovudfelta i svaret er for store.",
      en: "The headers of the answer are too large.",
    },
  ],
  [
    /HPE_(?!INVALID_EOF)|HTTPParserError|not_http|EPROTO|ERR_SSL/,
    {
      nb: "Svaret er ikke HTTP slik det skal være. Se etter om adressen skal begynne med http eller https.",
      nn: "Svaret er ikkje HTTP slik det skal vere. Sjå etter om adressa skal byrje med http eller https.",
      en: "The answer is not HTTP as it must be. See whether the address is to begin with http or https.",
    },
  ],
  [
    /Z_DATA_ERROR|bad_packing(?!.*Z_BUF_ERROR)/,
    {
      nb: "Svaret er ikke pakket slik Content-Encoding sier.",
      nn: "Svaret er ikkje pakka slik Content-Encoding seier.",
      en: "The answer is not packed as Content-Encoding says.",
    },
  ],
  [
    /CutAnswer|terminated|other side closed|UND_ERR_(SOCKET|RES_CONTENT_LENGTH_MISMATCH)|ECONNRESET|ERR_(HTTP|STREAM)|HPE_|Z_BUF_ERROR/,
    {
      nb: "Svaret ble kuttet på veien.",
      nn: "Svaret vart kutta på vegen.",
      en: "The answer was cut on the way.",
    },
  ],
];

/** No answer, or not all of it, with what is known of why. */
export function unreachable(address: string, cause: unknown): ApiError {
  const told = namesIn(cause);
  const detail = reasons.find(([pattern]) => pattern.test(told))?.[1];
  return new ApiError("unreachable", address, { cause, ...(detail !== undefined && { detail }) });
}

/** What an error and its causes are called. */
function namesIn(error: unknown): string {
  const parts: string[] = [];
  for (let one = error; one instanceof Error && parts.length < 9; one = one.cause) {
    const code = "code" in one ? String(one.code) : "";
    parts.push(one.name, code, one.message);
  }
  return parts.join(" ");
}

/** A body that comes byte by byte. */
export class TooSlow extends Error {
  override readonly name = "TooSlow";
}

/** An answer that ends before its end, though nothing broke on the way. */
export class CutAnswer extends Error {
  override readonly name = "CutAnswer";
}
