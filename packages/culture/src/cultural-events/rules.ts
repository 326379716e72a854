import type { Rule } from "@samapne/core";
import { positionIsWhole, positionNotSwapped } from "@samapne/terms";

const noPrice = (name: string) => `(!has(row.${name}) || row.${name} == 0.0)`;
const secure = (name: string) => `(!has(row.${name}) || row.${name}.startsWith("https://"))`;

/** The rules across fields of cultural-events. */
export const eventRules: readonly Rule[] = [
  {
    id: "CE1",
    expression: `!has(row.end_date) || (row.end_date >= row.start_date && row.end_date - row.start_date <= duration("8784h"))`,
    fixer: "steward",
    message: {
      nb: "Slutten ({end_date}) skal være etter starten ({start_date}), og høyst 366 dager etter. Varer det lenger, er det en serie: en rad for hver gang.",
      nn: "Slutten ({end_date}) skal vere etter starten ({start_date}), og høgst 366 dagar etter. Varer det lenger, er det ein serie: ei rad for kvar gong.",
      en: "The end ({end_date}) must be after the start ({start_date}), at most 366 days later. What lasts longer is a series: one row for each time.",
    },
  },
  {
    id: "CE2",
    expression: `row.is_free ? (${noPrice("price_from")} && ${noPrice("price_to")}) : ((has(row.price_from) && row.price_from > 0.0) || has(row.ticket_url))`,
    fixer: "steward",
    message: {
      nb: "Prisen og «gratis» passer ikke sammen. Er det gratis, skal pris fra og pris til stå tomme eller være 0. Er det ikke gratis, må det stå en pris, eller hvor billetter kjøpes.",
      nn: "Prisen og «gratis» passar ikkje saman. Er det gratis, skal pris frå og pris til stå tomme eller vere 0. Er det ikkje gratis, må det stå ein pris, eller kvar billettar blir kjøpte.",
      en: "The price and «free of charge» do not fit. If free, price from and price to are empty or 0. If not, there must be a price, or where tickets are bought.",
    },
  },
  {
    id: "CE3",
    expression: "row.price_from <= row.price_to",
    fixer: "steward",
    message: {
      nb: "Pris fra ({price_from}) er høyere enn pris til ({price_to}). Se om de er byttet om.",
      nn: "Pris frå ({price_from}) er høgare enn pris til ({price_to}). Sjå om dei er bytte om.",
      en: "Price from ({price_from}) is higher than price to ({price_to}). See whether they were swapped.",
    },
  },
  {
    id: "CE4",
    expression: "row.minimum_age <= row.maximum_age",
    fixer: "steward",
    message: {
      nb: "Alder fra ({minimum_age}) er høyere enn alder til ({maximum_age}). Se om de er byttet om.",
      nn: "Alder frå ({minimum_age}) er høgare enn alder til ({maximum_age}). Sjå om dei er bytte om.",
      en: "The minimum age ({minimum_age}) is higher than the maximum age ({maximum_age}). See whether they were swapped.",
    },
  },
  {
    id: "CE5",
    expression: `has(row.previous_start_date) == (row.event_status == "rescheduled")`,
    fixer: "steward",
    message: {
      nb: "Statusen er {event_status}. Er arrangementet flyttet til ny tid, skal statusen være «rescheduled» og tidligere starttid fylt ut; ellers skal tidligere starttid stå tom. Utsatt uten ny tid er «postponed».",
      nn: "Statusen er {event_status}. Er arrangementet flytta til ny tid, skal statusen vere «rescheduled» og tidlegare starttid fylt ut; elles skal tidlegare starttid stå tom. Utsett utan ny tid er «postponed».",
      en: "The status is {event_status}. If the event was moved to a new time, the status is «rescheduled» and the previous start filled in; otherwise the previous start is empty. Put off without a new time is «postponed».",
    },
  },
  {
    id: "CE6",
    expression: `(row.attendance_mode == "online" || has(row.venue_name)) && has(row.online_url) == (row.attendance_mode in ["online", "mixed"])`,
    fixer: "steward",
    message: {
      nb: "Oppmøte er {attendance_mode}, men sted og nettadresse for deltakelse er ikke fylt ut slik det krever: «offline» skal ha sted og ingen nettadresse, «online» nettadresse, «mixed» begge. Siden om arrangementet hører til i feltet nettside.",
      nn: "Oppmøte er {attendance_mode}, men stad og nettadresse for deltaking er ikkje fylt ut slik det krev: «offline» skal ha stad og inga nettadresse, «online» nettadresse, «mixed» begge. Sida om arrangementet høyrer til i feltet nettside.",
      en: "Attendance is {attendance_mode}, but place and address for taking part online are not filled in as it demands: «offline» has a place and no address, «online» an address, «mixed» both. The page about the event belongs in url.",
    },
  },
  {
    id: "CE7",
    expression:
      "!has(row.image_url) || (has(row.image_alt_text) && has(row.image_license) && has(row.image_credit))",
    fixer: "steward",
    message: {
      nb: "Bildet {image_url} mangler alternativ tekst, lisens eller kreditering. Lisensen for datasettet gjelder ikke bildet. Fyll ut alle tre, eller ta bort bildet.",
      nn: "Biletet {image_url} manglar alternativ tekst, lisens eller kreditering. Lisensen for datasettet gjeld ikkje biletet. Fyll ut alle tre, eller ta bort biletet.",
      en: "The picture {image_url} lacks alternative text, licence or credit. The licence of the dataset does not cover it. Fill in all three, or remove the picture.",
    },
  },
  positionNotSwapped("CE8"),
  {
    id: "CE9",
    expression: "row.door_time <= row.start_date",
    fixer: "steward",
    message: {
      nb: "Dørene åpner ({door_time}) etter at arrangementet har begynt ({start_date}). Rett det ene klokkeslettet.",
      nn: "Dørene opnar ({door_time}) etter at arrangementet har byrja ({start_date}). Rett det eine klokkeslettet.",
      en: "Doors open ({door_time}) after the event has begun ({start_date}). Correct one of the times.",
    },
  },
  {
    id: "CE10",
    expression: `${secure("ticket_url")} && ${secure("url")}`,
    fixer: "supplier",
    message: {
      nb: "Adressene til billetter og nettside skal begynne med https://, ikke http://.",
      nn: "Adressene til billettar og nettside skal byrje med https://, ikkje http://.",
      en: "The addresses of tickets and web page must begin with https://, not http://.",
    },
  },
  {
    id: "CE11",
    expression: `!row.description.matches("<[A-Za-z/!]|&([A-Za-z]{2,8}|#[0-9]{1,6});")`,
    fixer: "supplier",
    message: {
      nb: "Beskrivelsen inneholder HTML-koder, som <p> eller &nbsp;. La eksporten skrive ren tekst.",
      nn: "Beskrivinga inneheld HTML-kodar, som <p> eller &nbsp;. Lat eksporten skrive rein tekst.",
      en: "The description holds HTML, such as <p> or &nbsp;. Let the export write plain text.",
    },
  },
  positionIsWhole("CE12"),
];
