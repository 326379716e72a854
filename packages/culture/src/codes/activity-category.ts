import { defineCodeList } from "@samapne/core";
import { icnpo } from "../shared/sources.ts";

/** What the recipient does, as the register of voluntary organisations classifies it. */
export const activityCategory = /* @__PURE__ */ defineCodeList({
  id: "activity-category",
  version: "2026-11-26",
  title: {
    nb: "Aktivitetskategori (ICNPO)",
    nn: "Aktivitetskategori (ICNPO)",
    en: "Activity category (ICNPO)",
  },
  description: {
    nb: "Kategoriene i Frivillighetsregisteret: to tall med mellomrom. De bygger på ICNPO; gruppene 13 og 14 er norske tillegg.",
    nn: "Kategoriane i Frivilligheitsregisteret: to tal med mellomrom. Dei byggjer på ICNPO; gruppene 13 og 14 er norske tillegg.",
    en: "The categories of the Norwegian register of voluntary organisations: two numbers with a blank. Based on ICNPO; groups 13 and 14 are Norwegian additions.",
  },
  source: {
    ...icnpo,
    note: "Codes and bokmål labels as in the grant system, checked against NOU 2006: 15, table 4.1; nynorsk and English labels are ours or ICNPO's.",
  },
  codes: [
    {
      code: "1 100",
      label: { nb: "Kunst og kultur", nn: "Kunst og kultur", en: "Culture and arts" },
      aliases: ["Kunst og kultur", "1100"],
    },
    { code: "1 200", label: { nb: "Idrett", nn: "Idrett", en: "Sports" }, aliases: ["Idrett", "1200"] },
    {
      code: "1 300",
      label: {
        nb: "Rekreasjon og sosiale foreninger",
        nn: "Rekreasjon og sosiale foreiningar",
        en: "Other recreation and social clubs",
      },
      aliases: ["Rekreasjon og sosiale foreninger", "1300"],
    },
    {
      code: "2 100",
      label: {
        nb: "Grunn- og videregående utdanning",
        nn: "Grunnutdanning og vidaregåande utdanning",
        en: "Primary and secondary education",
      },
      aliases: ["Grunn- og videregående utdanning", "2100"],
    },
    {
      code: "2 200",
      label: { nb: "Høgskole og universitet", nn: "Høgskule og universitet", en: "Higher education" },
      aliases: ["Høgskole og universitet", "2200"],
    },
    {
      code: "2 300",
      label: { nb: "Annen utdanning", nn: "Anna utdanning", en: "Other education" },
      aliases: ["Annen utdanning", "2300"],
    },
    {
      code: "2 400",
      label: { nb: "Forskning og utvikling", nn: "Forsking og utvikling", en: "Research" },
      aliases: ["Forskning og utvikling", "2400"],
      note: "The grant system repeats the label of 3 400 here; this one is from NOU 2006: 15.",
    },
    {
      code: "3 100",
      label: {
        nb: "Sykehus og rehabilitering",
        nn: "Sjukehus og rehabilitering",
        en: "Hospitals and rehabilitation",
      },
      aliases: ["Sykehus og rehabilitering", "3100"],
    },
    {
      code: "3 200",
      label: { nb: "Sykehjem", nn: "Sjukeheim", en: "Nursing homes" },
      aliases: ["Sykehjem", "3200"],
    },
    {
      code: "3 300",
      label: { nb: "Psykiatriske institusjoner", nn: "Psykiatriske institusjonar", en: "Mental health" },
      aliases: ["Psykiatriske institusjoner", "3300"],
    },
    {
      code: "3 400",
      label: { nb: "Andre helsetjenester", nn: "Andre helsetenester", en: "Other health services" },
      aliases: ["Andre helsetjenester", "3400"],
    },
    {
      code: "4 100",
      label: { nb: "Sosiale tjenester", nn: "Sosiale tenester", en: "Social services" },
      aliases: ["Sosiale tjenester", "4100"],
    },
    {
      code: "4 200",
      label: {
        nb: "Krisehjelp og støttearbeid",
        nn: "Krisehjelp og støttearbeid",
        en: "Emergency and relief",
      },
      aliases: ["Krisehjelp og støttearbeid", "4200"],
    },
    {
      code: "4 300",
      label: {
        nb: "Økonomisk og materiell støtte",
        nn: "Økonomisk og materiell støtte",
        en: "Income support and maintenance",
      },
      aliases: ["Økonomisk og materiell støtte", "4300"],
    },
    {
      code: "5 100",
      label: { nb: "Natur- og miljøvern", nn: "Natur- og miljøvern", en: "Environment" },
      aliases: ["Natur- og miljøvern", "5100"],
    },
    {
      code: "5 200",
      label: { nb: "Dyrevern", nn: "Dyrevern", en: "Animal protection" },
      aliases: ["Dyrevern", "5200"],
    },
    {
      code: "6 100",
      label: { nb: "Lokalsamfunnsutvikling", nn: "Lokalsamfunnsutvikling", en: "Community development" },
      aliases: ["Lokalsamfunnsutvikling", "6100"],
    },
    {
      code: "6 200",
      label: { nb: "Bolig- og lokalmiljø", nn: "Bustad- og lokalmiljø", en: "Housing and neighbourhood" },
      aliases: ["Bolig- og lokalmiljø", "6200"],
    },
    {
      code: "6 300",
      label: { nb: "Arbeidsopplæring", nn: "Arbeidsopplæring", en: "Employment and training" },
      aliases: ["Arbeidsopplæring", "6300"],
    },
    {
      code: "7 100",
      label: {
        nb: "Interesseorganisasjoner",
        nn: "Interesseorganisasjonar",
        en: "Civic and advocacy organisations",
      },
      aliases: ["Interesseorganisasjoner", "7100"],
    },
    {
      code: "7 200",
      label: { nb: "Juridisk rådgivning", nn: "Juridisk rådgiving", en: "Legal services" },
      aliases: ["Juridisk rådgivning", "7200"],
    },
    {
      code: "7 300",
      label: {
        nb: "Politiske organisasjoner",
        nn: "Politiske organisasjonar",
        en: "Political organisations",
      },
      aliases: ["Politiske organisasjoner", "7300"],
    },
    {
      code: "8 100",
      label: {
        nb: "Pengeutdelende stiftelser",
        nn: "Stiftingar som deler ut pengar",
        en: "Grant-making foundations",
      },
      aliases: ["Pengeutdelende stiftelser", "8100"],
    },
    {
      code: "8 200",
      label: { nb: "Frivillighetssentraler", nn: "Frivilligsentralar", en: "Volunteer centres" },
      aliases: ["Frivillighetssentraler", "8200"],
    },
    {
      code: "9 100",
      label: {
        nb: "Internasjonale organisasjoner",
        nn: "Internasjonale organisasjonar",
        en: "International organisations",
      },
      aliases: ["Internasjonale organisasjoner", "9100"],
    },
    {
      code: "10 100",
      label: {
        nb: "Tros- og livssynsorganisasjoner",
        nn: "Trus- og livssynsorganisasjonar",
        en: "Religious and life-stance organisations",
      },
      aliases: ["Tros- og livssynsorganisasjoner", "10100"],
    },
    {
      code: "11 100",
      label: {
        nb: "Næringslivs- og arbeidsgiverorganisasjoner",
        nn: "Næringslivs- og arbeidsgivarorganisasjonar",
        en: "Business and employers' associations",
      },
      aliases: ["Næringslivs- og arbeidsgiverorganisasjoner", "11100"],
    },
    {
      code: "11 200",
      label: { nb: "Yrkessammenslutninger", nn: "Yrkessamanslutningar", en: "Professional associations" },
      aliases: ["Yrkessammenslutninger", "11200"],
    },
    {
      code: "11 300",
      label: { nb: "Arbeidstakerorganisasjoner", nn: "Arbeidstakarorganisasjonar", en: "Labour unions" },
      aliases: ["Arbeidstakerorganisasjoner", "11300"],
    },
    { code: "12 100", label: { nb: "Andre", nn: "Andre", en: "Other" }, aliases: ["12100"] },
    {
      code: "13 100",
      label: {
        nb: "Barne- og ungdomsorganisasjoner",
        nn: "Barne- og ungdomsorganisasjonar",
        en: "Children's and youth organisations",
      },
      aliases: ["Barne- og ungdomsorganisasjoner", "13100"],
      note: "A Norwegian addition to ICNPO.",
    },
    {
      code: "14 100",
      label: { nb: "Mangfold og inkludering", nn: "Mangfald og inkludering", en: "Diversity and inclusion" },
      aliases: ["Mangfold og inkludering", "14100"],
      note: "A Norwegian addition to ICNPO.",
    },
  ],
});
