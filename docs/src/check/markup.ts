import { HtmlValidate } from "html-validate";

const judge = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Roles stand on stacked tables, because some browsers forget them when the display changes.
    "no-redundant-role": "off",
    // Datasets have long names, and a title says which one it is.
    "long-title": "off",
  },
});

/** What is wrong with the HTML of a page, with its line; none when all is well. `path` only names it. */
export async function markupFaults(html: string, path: string): Promise<readonly string[]> {
  const { results } = await judge.validateString(html, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${message} (${ruleId})`),
  );
}
