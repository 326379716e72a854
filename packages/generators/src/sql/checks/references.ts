import type { Reference } from "@samapne/core";
import type { Step } from "../steps.ts";
import { columnIn, type Plan, steps, tableOf, violations } from "../plan.ts";
import { keyColumn } from "./kept-rows.ts";

/** Rows whose reference leads nowhere, for each reference to a table that is there. */
export function missingReferences(plan: Plan): readonly string[] {
  return presentReferences(plan).map(([name, reference]) => {
    const { joins, code } = swappedColumns(reference, plan);
    const given = reference.fields.map((field) => `${columnIn(plan, "r", field)} IS NOT NULL`);
    const missing = [...given, `NOT ${columnIn(plan, "r", `ref.${name}`)}`].join(" AND ");
    return violations(plan, {
      code: "reference.missing",
      codeSql: code,
      severity: reference.severity ?? "error",
      key: keyColumn(plan),
      from: [`${steps.known} AS r`, ...joins, `WHERE ${missing}`].join("\n"),
    });
  });
}

const textKinds: ReadonlySet<string> = new Set(["text", "code", "identifier", "period", "uri"]);

/** Looks for the value that is missing in the row's other columns: columns are easily swapped. */
function swappedColumns(
  { dataset: id, fields: names, to }: Reference,
  plan: Plan,
): { readonly joins: readonly string[]; readonly code: string } {
  const { dataset, dialect } = plan;
  const others = Object.entries(dataset.fields)
    .filter(([name, { kind }]) => textKinds.has(kind) && name !== names[0])
    .map(([name]) => name)
    .filter((name) => id !== dataset.id || !to.includes(name));
  const [own = "", ...more] = names;
  if (more.length > 0 || !textKinds.has(dataset.fields[own]?.kind ?? "") || others.length === 0)
    return { joins: [], code: dialect.text("reference.missing") };
  const target = `SELECT DISTINCT ${dialect.identifier(to[0] ?? "")} AS found FROM ${tableOf(plan, id)}`;
  const found = others.map((_, index) => `other_${index}.found IS NOT NULL`).join(" OR ");
  return {
    joins: others.map(
      (name, index) =>
        `LEFT JOIN (${target}) AS other_${index} ON other_${index}.found = ${columnIn(plan, "r", name)}`,
    ),
    code: `CASE WHEN ${found} THEN ${dialect.text("reference.swapped")} ELSE ${dialect.text("reference.missing")} END`,
  };
}

function presentReferences({ dataset, present }: Plan): readonly (readonly [string, Reference])[] {
  return Object.entries(dataset.references ?? {}).filter(([, reference]) => present.has(reference.dataset));
}

/** The steps that walk from each row to what it refers to, for references that must not lead back; where the dialect recurses. */
export function walkSteps(plan: Plan): readonly Step[] {
  if (!plan.dialect.holds.recursion) return [];
  return acyclicReferences(plan).flatMap(([name, reference]) => {
    const [links, walk] = [`links_${name}`, `walk_${name}`];
    const whole = [...reference.to, ...reference.fields].map(
      (field) => `${columnIn(plan, "r", field)} IS NOT NULL`,
    );
    return [
      {
        name: links,
        remark: `What refers to what, by ${name}.`,
        sql: `SELECT ${joinedKey(plan, reference.to)} AS child, ${joinedKey(plan, reference.fields)} AS parent\nFROM ${steps.known} AS r\nWHERE ${whole.join(" AND ")}`,
      },
      {
        name: `${walk} (start, node)`,
        remark: "Everything that can be reached; ends because each pair is kept once.",
        sql: `SELECT child, parent FROM ${links}\nUNION\nSELECT ${walk}.start, ${links}.parent FROM ${walk} JOIN ${links} ON ${links}.child = ${walk}.node`,
      },
    ];
  });
}

/** Each circle once, by its smallest member. */
export function cycleViolations(plan: Plan): readonly string[] {
  if (!plan.dialect.holds.recursion) return [];
  return acyclicReferences(plan).map(([name]) => {
    const walk = `walk_${name}`;
    const from = `(SELECT start FROM ${walk} GROUP BY start HAVING count(CASE WHEN node = start THEN 1 END) > 0 AND min(node) = start) AS circles`;
    return violations(plan, { code: "reference.cycle", severity: "error", key: "start", from });
  });
}

/** References that must not lead back to their own row. */
export function acyclicReferences(plan: Plan): readonly (readonly [string, Reference])[] {
  return presentReferences(plan).filter(([, { acyclic }]) => acyclic === true);
}

function joinedKey(plan: Plan, fields: readonly string[]): string {
  const { dialect } = plan;
  return fields
    .map((field) => `CAST(${columnIn(plan, "r", field)} AS ${dialect.types.text})`)
    .join(` || ${dialect.text(" · ")} || `);
}
