import type { XmlHandler } from "../../xml/scan.ts";
import { attribute } from "../../xml/text.ts";

const idOf = attribute("id");
const extensionOf = attribute("Extension");

/** Learns by which relation a sheet names the drawing of its comments. */
export class LegacyDrawing implements XmlHandler {
  id: string | undefined;

  open(name: string, attributes: string): void {
    if (name === "legacyDrawing") this.id = idOf(attributes);
  }

  close(): void {
    // It has no content.
  }

  text(): void {
    // Nor text.
  }
}

/** Learns for which endings of names a package says what they are. */
export class TypeFacts implements XmlHandler {
  readonly extensions = new Set<string>();

  open(name: string, attributes: string): void {
    if (name === "Default") this.extensions.add((extensionOf(attributes) ?? "").toLowerCase());
  }

  close(): void {
    // Types have no content.
  }

  text(): void {
    // Nor text.
  }
}
