import { Parser, Store } from "n3";
import Validator from "rdf-validate-shacl";

/** A Turtle text as a graph. Throws when it is not Turtle. */
export function graphOf(turtle: string): Store {
  return new Store(new Parser({ format: "Turtle" }).parse(turtle));
}

/** What a graph breaks in some shapes, as lines: severity, node, path and message; none when it conforms. */
export async function shapeFaults(shapes: Store, data: Store): Promise<readonly string[]> {
  const report = await new Validator(shapes).validate(data);
  return report.results.map(({ severity, focusNode, path, message, sourceConstraintComponent }) =>
    [
      lastPart(severity?.value),
      focusNode?.value,
      path?.value ?? "",
      lastPart(sourceConstraintComponent?.value),
      message.map(({ value }) => value).join(" / "),
    ].join(" "),
  );
}

function lastPart(iri = ""): string {
  return iri.slice(iri.lastIndexOf("#") + 1);
}
