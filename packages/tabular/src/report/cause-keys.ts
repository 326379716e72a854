import type { Finding } from "@samapne/core";
import { allIssues } from "../issues/catalogue.ts";

/** Stands in a key before what differs from cell to cell. */
export const beforeValue = "\u0001";
/** What causes are grouped by that is no value of a cell: the file has as many of them as it has. */
const ofTheTable: ReadonlySet<string> = new Set(["name", "column", "letter", "place", "dimension"]);
const nothing: readonly string[] = [];
/** So many keys are remembered. */
const most = 1000;

/** What is the same in many findings, and the keys that begin with it, by the value they are grouped by. */
interface Common {
  readonly kind: string;
  readonly severity: string;
  readonly key: string;
  readonly groupBy: readonly string[];
  readonly byValue: Map<string, string>;
}

/**
 * The keys under which cases are counted: they have the same cause when code, fields, and what the catalogue groups by
 * are the same. A key that has been made is given again, so that a file with many faults does not write it for each.
 */
export class CauseKeys {
  readonly #common = new Map<string, Map<unknown, Common>>();
  #size = 0;

  of(finding: Finding): string {
    const { key, groupBy, byValue } = this.#commonOf(finding);
    if (groupBy.length === 0) return key;
    const [name = ""] = groupBy;
    if (groupBy.length > 1) return key + groupBy.map((one) => groupedBy(one, finding)).join("");
    const value = textOf(finding.params[name]);
    const known = byValue.get(value);
    if (known !== undefined) return known;
    const made = key + groupedBy(name, finding);
    this.#makeRoom();
    byValue.set(value, made);
    return made;
  }

  #commonOf({ code, kind, severity, field, fields }: Finding): Common {
    let ofCode = this.#common.get(code);
    if (!ofCode) this.#common.set(code, (ofCode = new Map<unknown, Common>()));
    const known = ofCode.get(field ?? fields);
    if (known?.kind === kind && known.severity === severity) return known;
    const key = `${code}\u0000${kind}\u0000${severity}\u0000${field ?? fields?.join("+") ?? ""}`;
    const groupBy = allIssues[kind]?.groupBy ?? nothing;
    const made = { kind, severity, key, groupBy, byValue: new Map<string, string>() };
    this.#makeRoom();
    ofCode.set(field ?? fields, made);
    return made;
  }

  #makeRoom(): void {
    if (++this.#size <= most) return;
    this.#common.clear();
    this.#size = 0;
  }
}

function groupedBy(name: string, { params }: Finding): string {
  return `${ofTheTable.has(name) ? "\u0000" : beforeValue}${textOf(params[name])}`;
}

function textOf(param: Finding["params"][string] | undefined): string {
  return typeof param === "object" ? param.nb : String(param ?? "");
}
