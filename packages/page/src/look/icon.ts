import { light } from "./tokens.ts";

/** An Å, drawn for this: what browsers show beside the title of a page. They would ask the server for one otherwise. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${light.accent}"/><g fill="none" stroke="${light["on-accent"]}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"><circle cx="16" cy="7.5" r="2.8"/><path d="M8 27l8-15 8 15M11 22h10"/></g></svg>`;

/** The icon as an address that needs no request: pages may show pictures that stand in them (`img-src data:`). */
export const icon = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
