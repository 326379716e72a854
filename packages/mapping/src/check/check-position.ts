import type { Dataset } from "@samapne/core";
import { type Mapping, unanswered } from "../file/mapping.ts";
import type { MappingProblem } from "./check-shape.ts";
import { problem, question } from "./said.ts";

/** What is wrong in how metres of a grid become latitudes and longitudes. */
export function checkPosition(
  { position, fields: read }: Mapping,
  { fields }: Dataset,
): readonly MappingProblem[] {
  if (!position) return [];
  const parts = (["latitude", "longitude"] as const).flatMap((key): readonly MappingProblem[] => {
    const name = position[key];
    if (fields[name] && fields[name].kind !== "decimal")
      return [
        problem(
          ["position", key],
          `«${name}» er ikke et desimaltall.`,
          `«${name}» er ikkje eit desimaltal.`,
          `«${name}» is not a decimal number.`,
        ),
      ];
    if (!Object.hasOwn(read, name)) return [];
    return [
      problem(
        ["fields", name],
        `«${name}» står to ganger: her og i position. Behold én.`,
        `«${name}» står to gonger: her og i position. Behald éin.`,
        `«${name}» stands twice: here and in position. Keep one.`,
      ),
    ];
  });
  if (position.system !== unanswered) return parts;
  return [
    ...parts,
    question(["position", "system"], {
      nb: "Ikke besvart: hvilken UTM-sone er koordinatene i (EPSG:25832 er sone 32, EPSG:25833 er sone 33, EPSG:25835 er sone 35)?",
      nn: "Ikkje svart på: kva UTM-sone er koordinatane i (EPSG:25832 er sone 32, EPSG:25833 er sone 33, EPSG:25835 er sone 35)?",
      en: "Not answered: which UTM zone are the coordinates in (EPSG:25832 is zone 32, EPSG:25833 is zone 33, EPSG:25835 is zone 35)?",
    }),
  ];
}
