import type { Fault } from "./_fault.ts";
import { asked, isCsvExport, text, to } from "../_wrong.ts";

/** What must not be given away, of stations. */
export const disclosure: readonly Fault[] = [
  {
    name: "a birth number in a name",
    wrong: text(isCsvExport, (body) => body.replace(/,red,[^,]*,|,red,"[^"]*",/, ",red,01019010046,")),
    caught: [
      "disclosure.personal_data",
      "answers.one",
      "forms.geojson",
      "forms.ndjson",
      "forms.parquet",
      "rows.same_in_json",
      "answers.one_feature",
      "forms.excel",
    ],
  },
  {
    name: "sensitive fields can be asked for",
    wrong: asked((url, request) => {
      if (!url.searchParams.has("owner")) return undefined;
      url.searchParams.delete("owner");
      return to(url, request);
    }),
    caught: ["disclosure.sensitive_fields"],
  },
];
