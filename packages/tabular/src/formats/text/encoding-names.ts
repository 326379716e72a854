import type { Encoding } from "../table.ts";

/** What people call the encodings, besides UTF-8. */
export const encodingNames: Readonly<Record<Exclude<Encoding, "utf-8" | "utf-8 (broken)">, string>> = {
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252 (ISO-8859-1)",
  macintosh: "Mac Roman",
  ibm850: "MS-DOS (850)",
};
