import type { Text } from "@samapne/core";

/**
 * The security filter B1 in CEL. `protectedTypes` are building types the cadastre probably withholds; all
 * eight are candidates, and each publisher has a list of its own. Dwellings are 111–199, which are all the
 * codes that start with 1 (Statistics Norway, Klass 31).
 */
export const protectedTypes = `["216", "221", "223", "819", "821", "824", "825", "829"]`;

/**
 * A name that hides what building it is, such as `N.N. skole`. SamÅpne's file of 2022 had one, with a position of
 * fifteen decimals: what the name hid, the position told.
 */
export const anonymousName = `row.name.matches("^[Nn][.]? ?[Nn][.]?($| )|${anyCase("anonymi", "sladd", "hemmelig", "hemmeleg")}")`;

/** A name that tells of a crisis centre or a child-welfare home, in bokmål and nynorsk. */
export const secretPlace = `row.name.matches("${anyCase(
  "krisesent",
  "barnevernsinstitusjon",
  "barnevernsenter",
  "barnehjem",
  "barneheim",
  "ungdomshjem",
  "ungdomsheim",
  "beredskapshjem",
  "beredskapsheim",
)}")`;

/** A pattern that finds any of the words, in capitals too. */
function anyCase(...words: readonly string[]): string {
  const either = (letter: string) => `[${letter.toUpperCase()}${letter}]`;
  return words.map((word) => Array.from(word, either).join("")).join("|");
}

/** What is said where a name is looked at. */
export const nameNote =
  "The words are our choice; no list was found. A name without them may still be secret, and the municipality must look.";

/** What is said where the filter stands in a dataset. */
export const filterNote =
  "The eight building types are inference: the cadastre's own list was not found. A publisher's list comes first.";

/** What the filter cannot see, for the notes of each dataset it stands in. */
export const filterLimits: Text = {
  nb: "Sikkerhetsfilteret B1 ser bare bygningstype, sluttbrukergruppe og ord i navnet. Krisesentre, barnevernsinstitusjoner og andre hemmelige adresser har ingen egen kode, og navnet sier det ikke alltid. Kommunen må selv ta dem ut før publisering, og sammenligne med sin egen liste over skjermingsverdige bygg.",
  nn: "Tryggingsfilteret B1 ser berre bygningstype, sluttbrukargruppe og ord i namnet. Krisesenter, barnevernsinstitusjonar og andre hemmelege adresser har ingen eigen kode, og namnet seier det ikkje alltid. Kommunen må sjølv ta dei ut før publisering, og samanlikne med si eiga liste over skjermingsverdige bygg.",
  en: "The security filter B1 sees only building type, end-user group and words in the name. Crisis centres, child-welfare homes and other secret addresses have no code of their own, and the name does not always tell. The municipality must remove them before publishing, and compare with its own list of protected buildings.",
};
