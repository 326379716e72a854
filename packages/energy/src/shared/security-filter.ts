import type { Text } from "@samapne/core";

/**
 * The security filter B1 in CEL. `protectedTypes` are building types the cadastre probably withholds; all
 * eight are candidates, and each publisher has a list of its own. Dwellings are 111–199, which are all the
 * codes that start with 1 (Statistics Norway, Klass 31).
 */
export const protectedTypes = `["216", "221", "223", "819", "821", "824", "825", "829"]`;

/** What is said where the filter stands in a dataset. */
export const filterNote =
  "The eight building types are inference: the cadastre's own list was not found. A publisher's list comes first.";

/** What the filter cannot see, for the notes of each dataset it stands in. */
export const filterLimits: Text = {
  nb: "Sikkerhetsfilteret B1 ser bare bygningstype og sluttbrukergruppe. Krisesentre, barnevernsinstitusjoner og andre hemmelige adresser har ingen egen kode. Kommunen må selv ta dem ut før publisering, og sammenligne med sin egen liste over skjermingsverdige bygg.",
  nn: "Tryggingsfilteret B1 ser berre bygningstype og sluttbrukargruppe. Krisesenter, barnevernsinstitusjonar og andre hemmelege adresser har ingen eigen kode. Kommunen må sjølv ta dei ut før publisering, og samanlikne med si eiga liste over skjermingsverdige bygg.",
  en: "The security filter B1 sees only building type and end-user group. Crisis centres, child-welfare homes and other secret addresses have no code of their own. The municipality must remove them before publishing, and compare with its own list of protected buildings.",
};
