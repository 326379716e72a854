import { stringify } from "yaml";

/**
 * A value as YAML 1.2 text: members in their order, long texts folded at 110 characters, a final newline. What readers of
 * YAML 1.1 (PyYAML, SnakeYAML) would take for a date or a boolean is quoted.
 */
export function yamlText(value: unknown): string {
  return stringify(JSON.parse(JSON.stringify(value)), { lineWidth: 110, version: "1.2", compat: "yaml-1.1" });
}
