import type { StreamAnswer } from "../../http/ask.ts";
import { shown } from "../../shown.ts";

/** What a file is called by who sends it (`Content-Disposition`, RFC 6266), else by its address. It tells no format: the bytes do. */
export function fileName({ address, headers }: Pick<StreamAnswer, "address" | "headers">): string {
  const told = headers.get("content-disposition") ?? "";
  const [, encoded] = /filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(told) ?? [];
  const [, quoted, plain] = /filename\s*=\s*(?:"([^"]*)"|([^;\s]+))/i.exec(told) ?? [];
  const name = shown(decoded(encoded) ?? quoted ?? plain)?.replaceAll(/.*[/\\]/g, "");
  return name === undefined || name === "" ? (address.split(/[?#]/)[0] ?? address) : name;
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
