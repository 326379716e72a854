import type { Source } from "@samapne/core";

/** The documentation of the coordinated energy tables SamÅpne published in 2022. */
export const samapne = {
  name: "SamÅpne: samordnede energidatasett for kommunene",
  uri: "https://github.com/opendatalab-no/open-municipal-data/blob/main/coordinated-data/README_no.md",
  version: "2025-02-19",
  licence: "NLOD",
} as const satisfies Source;
