import type { Problem, Text } from "@samapne/core";
import { shown } from "./shown.ts";

/** Why rows could not be had from a publisher. */
export type ApiFault =
  | "unknown_publisher"
  | "unreachable"
  | "not_asked"
  | "failing"
  | "refused"
  | "not_published"
  | "not_readable"
  | "not_a_table"
  | "incomplete"
  | "too_large"
  | "data_replaced"
  | "invalid_request"
  | "stopped";

/** A request that failed: where, why, and the problem document (RFC 9457) when there was one. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly fault: ApiFault;
  /** The address that was asked; empty when none was. */
  readonly address: string;
  readonly text: Text;
  readonly status: number | undefined;
  readonly problem: Problem | undefined;

  constructor(
    fault: ApiFault,
    address: string,
    {
      status,
      problem,
      detail,
      cause,
    }: {
      readonly status?: number;
      readonly problem?: Problem | undefined;
      readonly detail?: Text;
      readonly cause?: unknown;
    } = {},
  ) {
    const text = textOf(fault, address, status, problem, detail);
    super(text.en, cause === undefined ? {} : { cause });
    this.fault = fault;
    this.address = address;
    this.text = text;
    this.status = status;
    this.problem = problem;
  }
}

const faults: Readonly<Record<ApiFault, Text>> = {
  unknown_publisher: {
    nb: "Ingen kjent adresse.",
    nn: "Inga kjend adresse.",
    en: "No known address.",
  },
  unreachable: {
    nb: "Fikk ikke noe svar som kan brukes. Prøv igjen senere, eller si fra til kommunen.",
    nn: "Fekk ikkje noko svar som kan brukast. Prøv att seinare, eller sei frå til kommunen.",
    en: "There was no answer that can be used. Try again later, or tell the municipality.",
  },
  not_asked: {
    nb: "Adressen blir ikke spurt.",
    nn: "Adressa blir ikkje spurd.",
    en: "The address is not asked.",
  },
  failing: {
    nb: "Tjenesten svarer med en feil hver gang. Prøv igjen senere, eller si fra til kommunen.",
    nn: "Tenesta svarar med ein feil kvar gong. Prøv att seinare, eller sei frå til kommunen.",
    en: "The service answers with an error each time. Try again later, or tell the municipality.",
  },
  refused: {
    nb: "Forespørselen ble avvist.",
    nn: "Førespurnaden vart avvist.",
    en: "The request was refused.",
  },
  not_published: {
    nb: "Datasettet er ikke publisert her.",
    nn: "Datasettet er ikkje publisert her.",
    en: "The dataset is not published here.",
  },
  not_readable: {
    nb: "Svaret følger ikke API-kontrakten.",
    nn: "Svaret følgjer ikkje API-kontrakten.",
    en: "The answer does not follow the API contract.",
  },
  not_a_table: {
    nb: "Svaret kan ikke leses som rader av datasettet.",
    nn: "Svaret kan ikkje lesast som rader av datasettet.",
    en: "The answer cannot be read as rows of the dataset.",
  },
  incomplete: {
    nb: "Svaret er bare en del av dataene.",
    nn: "Svaret er berre ein del av dataa.",
    en: "The answer is only a part of the data.",
  },
  too_large: { nb: "Svaret er for stort.", nn: "Svaret er for stort.", en: "The answer is too large." },
  data_replaced: {
    nb: "Dataene ble byttet ut hver gang de ble hentet. Prøv igjen senere.",
    nn: "Dataa vart bytte ut kvar gong dei vart henta. Prøv att seinare.",
    en: "The data were replaced each time they were fetched. Try again later.",
  },
  invalid_request: {
    nb: "Utvalget kan ikke spørres om.",
    nn: "Utvalet kan ein ikkje spørje om.",
    en: "The selection cannot be asked for.",
  },
  stopped: { nb: "Hentingen ble stoppet.", nn: "Hentinga vart stoppa.", en: "Fetching was stopped." },
};

function textOf(
  fault: ApiFault,
  address: string,
  status: number | undefined,
  problem: Problem | undefined,
  detail: Text | undefined,
): Text {
  const said = [problem?.title, problem?.detail].flatMap((part) => shown(part) ?? []).join(". ");
  const one = (language: keyof Text): string =>
    [
      address === "" ? "" : `${shown(address)}: `,
      faults[fault][language],
      detail === undefined ? "" : ` ${detail[language]}`,
      status === undefined ? "" : ` (${status}${said === "" ? "" : `: ${said}`})`,
    ].join("");
  return { nb: one("nb"), nn: one("nn"), en: one("en") };
}
