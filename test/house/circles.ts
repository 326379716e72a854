/** Who asks for whom: a file's path to the paths it imports. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * Gives each circle in the graph once, as the paths along it, the first one again at the end. Walks depth first and
 * reports the way back to a file that is still open; a file is entered once, so the time is linear in the imports.
 */
export function circlesIn(graph: Graph): readonly (readonly string[])[] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const open: string[] = [];
  const enter = (file: string): void => {
    if (open.includes(file)) circles.push([...open.slice(open.indexOf(file)), file]);
    if (done.has(file) || open.includes(file)) return;
    open.push(file);
    for (const next of graph.get(file) ?? []) enter(next);
    open.pop();
    done.add(file);
  };
  for (const file of graph.keys()) enter(file);
  return circles;
}
