/** A CEL expression with a line for each part that stands between `&&` outside brackets and quotes; blanks mean nothing in CEL. */
export function celLines(expression: string): string {
  let depth = 0;
  return expression.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[()[\]]| && /g, (part) => {
    if (/^[([]$/.test(part)) depth += 1;
    if (/^[)\]]$/.test(part)) depth -= 1;
    return part === " && " && depth === 0 ? " &&\n" : part;
  });
}
