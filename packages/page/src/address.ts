/**
 * An address that may stand in `href`: http(s), mail, or an address within the site. Anything else (`javascript:`,
 * `data:`) gives undefined, so that a text from a declaration or a file never becomes a script.
 */
export function safeAddress(address: string): string | undefined {
  const trimmed = address.trim();
  if (/^(?:https?:\/\/|mailto:)/i.test(trimmed)) return trimmed;
  return /^[a-z][a-z0-9+.-]*:/i.test(trimmed) || trimmed.startsWith("//") || trimmed === ""
    ? undefined
    : trimmed;
}
