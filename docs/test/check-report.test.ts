import { checkForms } from "@samapne/check";
import { languages } from "@samapne/core";
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { checked, rightServer, stationTables } from "../../test/check/_servers.ts";

const validator = new HtmlValidate({ extends: ["html-validate:standard"] });

test("the page of a check is valid HTML, of what is right, what is wrong and what does not answer", async () => {
  const { serve, datasets, end } = await rightServer(stationTables.slice(0, 1));
  const wrong: typeof serve = (request) =>
    request.url.includes("/export") ? new Response("<b>5&00</b>", { status: 500 }) : serve(request);
  const reports = [
    await checked(serve, datasets),
    await checked(wrong, datasets),
    await checked(() => new Response("", { status: 404 }), datasets),
  ];
  expect(reports.map(({ verdict }) => verdict)).toEqual(["conformant", "not_conformant", "not_judged"]);
  for (const report of reports)
    for (const language of languages) {
      const { results } = await validator.validateString(checkForms.html.print(report, language));
      const found = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      );
      expect(found).toEqual([]);
    }
  await end();
});
