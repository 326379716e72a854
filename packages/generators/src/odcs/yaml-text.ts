import { stringify } from "yaml";

/** A value as YAML 1.2 text: members in their order, long texts folded at 110 characters, a final newline. */
export function yamlText(value: unknown): string {
  return stringify(JSON.parse(JSON.stringify(value)), { lineWidth: 110, version: "1.2" });
}
