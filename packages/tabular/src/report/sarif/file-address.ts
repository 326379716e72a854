/** The name of a file as the user gave it, as a URI reference (RFC 3986): percent-encoded, `file:` for absolute paths. */
export function fileAddress(name: string): string {
  const path = name.replaceAll("\\", "/").split("/").map(encoded).join("/");
  if (/^[A-Za-z]%3A\//.test(path)) return `file:///${path.replace("%3A", ":")}`;
  return path.startsWith("/") ? `file://${path}` : path;
}

/** Half characters cannot be encoded, and are replaced. */
function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, "\ufffd"));
}
