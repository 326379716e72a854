import type { Rule } from "@samapne/core";

/** The rules across fields of cultural-grants. */
export const grantRules: readonly Rule[] = [
  {
    id: "CG1",
    expression: `row.recipient_type != "individual" || (!has(row.recipient_name) && !has(row.recipient_organization_number))`,
    fixer: "privacy",
    message: {
      nb: "Mottakeren er en enkeltperson, og navn og organisasjonsnummer skal da stå tomme. Det gjelder også enkeltpersonforetak (ENK). Tøm feltene før fila deles med noen.",
      nn: "Mottakaren er ein enkeltperson, og namn og organisasjonsnummer skal då stå tomme. Det gjeld òg enkeltpersonføretak (ENK). Tøm felta før fila blir delt med nokon.",
      en: "The recipient is an individual, so name and organisation number must be empty. That goes for sole traders (ENK) too. Empty the fields before the file is shared with anybody.",
    },
    note: "The name is not repeated in the message.",
  },
  {
    id: "CG2",
    expression: "row.amount_awarded <= row.amount_applied",
    fixer: "steward",
    message: {
      nb: "Innvilget beløp ({amount_awarded}) er større enn omsøkt beløp ({amount_applied}). Se etter en skrivefeil eller ombyttede kolonner.",
      nn: "Innvilga beløp ({amount_awarded}) er større enn omsøkt beløp ({amount_applied}). Sjå etter ein skrivefeil eller ombytte kolonnar.",
      en: "The amount awarded ({amount_awarded}) is larger than the amount applied for ({amount_applied}). Look for a misprint or swapped columns.",
    },
  },
  {
    id: "CG3",
    expression: "row.amount_paid <= row.amount_awarded",
    fixer: "steward",
    message: {
      nb: "Utbetalt beløp ({amount_paid}) er større enn innvilget beløp ({amount_awarded}). Rett det ene.",
      nn: "Utbetalt beløp ({amount_paid}) er større enn innvilga beløp ({amount_awarded}). Rett det eine.",
      en: "The amount paid ({amount_paid}) is larger than the amount awarded ({amount_awarded}). Correct one of them.",
    },
  },
  {
    id: "CG4",
    expression: `row.status != "rejected" || row.amount_awarded == 0`,
    fixer: "steward",
    message: {
      nb: "Søknaden er avslått, men innvilget beløp er {amount_awarded}. Ved avslag er det 0; er noe innvilget, er statusen «awarded».",
      nn: "Søknaden er avslått, men innvilga beløp er {amount_awarded}. Ved avslag er det 0; er noko innvilga, er statusen «awarded».",
      en: "The application is rejected, but the amount awarded is {amount_awarded}. A rejection awards 0; when a part was awarded, the status is «awarded».",
    },
  },
  {
    id: "CG5",
    expression: "row.application_date <= row.decision_date",
    fixer: "steward",
    message: {
      nb: "Søknadsdatoen ({application_date}) er etter vedtaksdatoen ({decision_date}). Se om de er byttet om.",
      nn: "Søknadsdatoen ({application_date}) er etter vedtaksdatoen ({decision_date}). Sjå om dei er bytte om.",
      en: "The application date ({application_date}) is after the decision date ({decision_date}). See whether they were swapped.",
    },
  },
  {
    id: "CG6",
    expression: "abs(row.grant_year - row.decision_date.getFullYear()) <= 2",
    fixer: "steward",
    message: {
      nb: "Tilskuddsåret {grant_year} er mer enn to år fra vedtaket ({decision_date}). Rett året eller datoen.",
      nn: "Tilskotsåret {grant_year} er meir enn to år frå vedtaket ({decision_date}). Rett året eller datoen.",
      en: "The grant year {grant_year} is more than two years from the decision ({decision_date}). Correct the year or the date.",
    },
  },
  {
    id: "CG7",
    severity: "warning",
    expression: `!has(row.purpose) || !row.activity_category.matches("^[34] ") || row.recipient_type == "organization"`,
    fixer: "privacy",
    message: {
      nb: "Mottakeren er en enkeltperson eller liten gruppe innen helse eller sosiale tjenester ({activity_category}). Les gjennom formålet: det kan røpe noe om helse. Forkort eller fjern det om nødvendig.",
      nn: "Mottakaren er ein enkeltperson eller ei lita gruppe innan helse eller sosiale tenester ({activity_category}). Les gjennom føremålet: det kan røpe noko om helse. Kort det ned eller ta det bort om det trengst.",
      en: "The recipient is an individual or small group in health or social services ({activity_category}). Read the purpose through: it may reveal something about health. Shorten or remove it if needed.",
    },
    note: "«Small» cannot be seen in the file: individuals and groups without organisation number are taken to be small. Inference, to be confirmed.",
  },
  {
    id: "CG8",
    expression: `row.recipient_type != "organization" || (has(row.recipient_name) && has(row.recipient_organization_number))`,
    fixer: "steward",
    message: {
      nb: "Mottakeren er en organisasjon og skal ha både navn og organisasjonsnummer. En gruppe uten organisasjonsnummer er «group».",
      nn: "Mottakaren er ein organisasjon og skal ha både namn og organisasjonsnummer. Ei gruppe utan organisasjonsnummer er «group».",
      en: "The recipient is an organisation and must have both name and organisation number. A group without organisation number is «group».",
    },
    note: "The domain proposal asks for the number of an organisation «unless unregistered»; an unregistered one is `group` here.",
  },
  {
    id: "CG9",
    expression: "row.decision_date <= now.date",
    fixer: "steward",
    message: {
      nb: "Vedtaksdatoen {decision_date} er fram i tid. Vent med raden til vedtaket er gjort.",
      nn: "Vedtaksdatoen {decision_date} er fram i tid. Vent med rada til vedtaket er gjort.",
      en: "The decision date {decision_date} is in the future. Leave the row out until the decision is made.",
    },
  },
];
