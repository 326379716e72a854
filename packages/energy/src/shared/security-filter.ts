import type { Text } from "@samapne/core";

/**
 * The security filter B1 in CEL. `protectedTypes` are building types the cadastre probably withholds; all
 * eight are candidates, and each publisher has a list of its own. Dwellings are 111–199, which are all the
 * codes that start with 1 (Statistics Norway, Klass 31).
 */
export const protectedTypes = `["216", "221", "223", "819", "821", "824", "825", "829"]`;

/** Words that say of a name or an address that it is held back, in bokmål and nynorsk. */
const heldBack = anyCase(
  "anonym(i|t|$)|sladd(et|a( |$))|hemmel(i|e)g|fortr(olig|uleg)|un(ntatt|nateke) off|kode [67]$",
  "(sperret|sperra|skjermet|skjerma|skjult|ukjent|uten|utan) (adr|navn|namn|bygg|objekt)",
);

/** The letters N.N. as a word, wherever in a name: `N.N. skole`, `Skole NN`. */
const namelessInitials = "(^|[^A-Za-zÆØÅæøå])[Nn][.]? ?[Nn]([^A-Za-zÆØÅæøå]|$)";

/**
 * A name or address that hides what building it is, such as `N.N. skole`. SamÅpne's file of 2022 had one, with a
 * position of fifteen decimals: what the name hid, the position told.
 */
export const anonymous = (field: string) => matches(field, namelessInitials, heldBack);

/** A whole name that is a kind of building and a number or letter, as test data and anonymised files have: `Skole 1`. */
export const onlyNumbered = matches(
  "name",
  `^${anyCase("(skole|skule|barnehage|sykehjem|sjukeheim|institusjon|lokasjon|objekt|kunde|anlegg)")} ?-?([0-9]{1,3}|[A-Za-z])$`,
);

/** A name that tells of a crisis centre or a child-welfare home, in bokmål and nynorsk. */
export const secretPlace = matches(
  "name",
  anyCase(
    "krise(sent|- og )|voldsutsat|valdsutset|barneverns?-?(inst|sent|bo|bu|h|base)|ungdomsinst",
    "(barne|ungdoms|beredskaps|akutt|foster)(hjem|heim)|mindreår",
  ),
);

/** A name that tells of homes, or of people whom the address may tell something about. Not always, so somebody must look. */
export const perhapsHomes = matches(
  "name",
  anyCase(
    "(omsorgs|trygde|utleie|tjeneste|teneste|kommunale? )(bolig|bustad)|bo(fellesskap|kollektiv)",
    "bu(fellesskap|kollektiv)|avlastn?ing|leil(ighet|egheit)|barnevern|(asyl|flyktninge?)mottak",
  ),
);

/** A meter's name that tells of one home: `Leilighet 12`, `Leil. 3`, `Hybel 2`, or a dwelling's number such as H0201. */
export const oneHome = matches(
  "name",
  `(^|[^A-Za-zÆØÅæøå])(${anyCase("leil(ighet|egheit|[.])? ?[0-9]|hybel( [0-9]|$)")}|[HKLU]0[0-9]{3}($|[^0-9]))`,
  anyCase("(vaktmei?ster|tjeneste|teneste)(leil|bolig|bustad)"),
);

/** An expression that is true when a field has any of the patterns in it. */
function matches(field: string, ...patterns: readonly string[]): string {
  return `row.${field}.matches("${patterns.join("|")}")`;
}

/** Patterns, any of them, for capitals and small letters alike; what stands in brackets is left as it is. */
function anyCase(...patterns: readonly string[]): string {
  return patterns
    .join("|")
    .replaceAll(/\[[^\]]*\]|\p{L}/gu, (part) =>
      part.startsWith("[") ? part : `[${part.toUpperCase()}${part}]`,
    );
}

/** What is said where a name is looked at. */
export const nameNote =
  "The words are our choice; no list was found. A name without them may still be secret, and the municipality must look.";

/** What is said where the filter stands in a dataset. */
export const filterNote =
  "The eight building types are inference: the cadastre's own list was not found. A publisher's list comes first.";

/** What the filter cannot see, for the notes of each dataset it stands in. */
export const filterLimits: Text = {
  nb: "Sikkerhetsfilteret B1 ser bare bygningstype, sluttbrukergruppe og ord i navn og adresse. Krisesentre, barnevernsinstitusjoner og andre hemmelige adresser har ingen egen kode, og navnet sier det ikke alltid. Kommunen må selv ta dem ut før publisering, og sammenligne med sin egen liste over skjermingsverdige bygg.",
  nn: "Tryggingsfilteret B1 ser berre bygningstype, sluttbrukargruppe og ord i namn og adresse. Krisesenter, barnevernsinstitusjonar og andre hemmelege adresser har ingen eigen kode, og namnet seier det ikkje alltid. Kommunen må sjølv ta dei ut før publisering, og samanlikne med si eiga liste over skjermingsverdige bygg.",
  en: "The security filter B1 sees only building type, end-user group and words in name and address. Crisis centres, child-welfare homes and other secret addresses have no code of their own, and the name does not always tell. The municipality must remove them before publishing, and compare with its own list of protected buildings.",
};
