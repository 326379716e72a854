import type { Text } from "@samapne/core";
import type { CkanStep } from "./options.ts";

/** Why CKAN could not be published to. */
export type CkanFault =
  | "insecure"
  | "unreachable"
  | "not_ckan"
  | "not_allowed"
  | "no_organisation"
  | "not_ours"
  | "refused"
  | "stopped";

const faults: Readonly<Record<CkanFault, Text>> = {
  insecure: {
    nb: "Nøkkelen sendes bare over https.",
    nn: "Nøkkelen blir berre send over https.",
    en: "The token is sent over https only.",
  },
  unreachable: {
    nb: "CKAN svarer ikke. Prøv igjen senere.",
    nn: "CKAN svarer ikkje. Prøv att seinare.",
    en: "CKAN does not answer. Try again later.",
  },
  not_ckan: {
    nb: "Svaret er ikke fra CKANs Action API. Se etter feil i adressen.",
    nn: "Svaret er ikkje frå Action API-et til CKAN. Sjå etter feil i adressa.",
    en: "The answer is not from CKAN's Action API. Look for a fault in the address.",
  },
  not_allowed: {
    nb: "Nøkkelen gir ikke lov til dette. Be den som drifter CKAN, om en nøkkel for en redaktør i organisasjonen.",
    nn: "Nøkkelen gir ikkje lov til dette. Be den som driftar CKAN, om ein nøkkel for ein redaktør i organisasjonen.",
    en: "The token does not allow this. Ask whoever runs the CKAN for one of an editor of the organisation.",
  },
  no_organisation: {
    nb: "Organisasjonen finnes ikke i denne CKAN-en.",
    nn: "Organisasjonen finst ikkje i denne CKAN-en.",
    en: "The organisation is not in this CKAN.",
  },
  not_ours: {
    nb: "Det finnes et datasett med dette navnet som ikke er laget herfra. Det røres ikke.",
    nn: "Det finst eit datasett med dette namnet som ikkje er laga herifrå. Det blir ikkje rørt.",
    en: "There is a dataset of this name that was not made from here. It is left alone.",
  },
  refused: { nb: "CKAN avviste dette.", nn: "CKAN avviste dette.", en: "CKAN refused this." },
  stopped: {
    nb: "Publiseringen ble stoppet.",
    nn: "Publiseringa vart stoppa.",
    en: "Publishing was stopped.",
  },
};

interface CkanErrorMore {
  readonly detail?: string;
  readonly cause?: unknown;
  readonly mayBeDone?: boolean;
}

/** Publishing that could not be done, or not to its end: where it stopped, why, and what was done before. */
export class CkanError extends Error {
  override readonly name = "CkanError";
  readonly fault: CkanFault;
  /** What was being done: an action of CKAN's API, or the name of a dataset. */
  readonly at: string;
  readonly text: Text;
  /** True when what was being done changes something and no answer tells whether it was done. */
  readonly mayBeDone: boolean;
  /** What had been done before. */
  done: readonly CkanStep[] = [];
  /** What is now in part new and in part old; undefined when nothing is. */
  halfDone: string | undefined;

  constructor(fault: CkanFault, at: string, { detail = "", cause, mayBeDone = false }: CkanErrorMore = {}) {
    const one = (language: keyof Text) =>
      `${at}: ${faults[fault][language]}${detail === "" ? "" : ` (${detail})`}`;
    const text = { nb: one("nb"), nn: one("nn"), en: one("en") };
    super(text.en, cause === undefined ? {} : { cause });
    this.fault = fault;
    this.at = at;
    this.mayBeDone = mayBeDone;
    this.text = text;
  }
}
