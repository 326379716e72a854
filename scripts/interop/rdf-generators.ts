// What speaks RDF, from the package's front door.
import { type Generator, generators } from "@samapne/generators";

export {
  catalogue,
  jsonLd,
  type Publication,
  publicationFaults,
  rowsAsJsonLd,
  shaclInexpressible,
  shaclInexpressibleLine,
  specificationFiles,
  turtle,
} from "@samapne/generators";

export const dcatJsonLd = generator("dcat-json-ld");
export const dcatTurtle = generator("dcat");
export const jsonLdContext = generator("context");
export const informationModel = generator("model");
export const dataContract = generator("odcs");
export const shacl = generator("shacl");

function generator(id: string): Generator {
  const found = generators.find((candidate) => candidate.id === id);
  if (!found)
    throw new Error(`there is no generator ${id}; there are ${generators.map((one) => one.id).join(", ")}`);
  return found;
}
