import { eachLanguage, fill, type Params, type Text } from "@samapne/core";

/** A sentence with its values, in every language. */
export function said(text: Text, params: Params = {}): Text {
  return eachLanguage((language) => fill(text[language], params, language));
}
