import type { Row, Samples } from "@samapne/core";
import { sampleClock } from "../shared/sample-clock.ts";
import type { culturalGrants } from "./dataset.ts";

type Grant = Row<typeof culturalGrants>;

const band: Grant = {
  municipality_number: "5001",
  grant_id: "2025/1142",
  funding_organization_number: "942110464",
  scheme_name: "Driftstilskudd til musikkorps",
  grant_type: "operating",
  recipient_type: "organization",
  recipient_name: "Eksempel skolekorps",
  recipient_organization_number: "977777771",
  activity_category: "1 100",
  title: "Drift 2025",
  amount_applied: 60000,
  amount_awarded: 45000,
  amount_paid: 45000,
  application_date: "2025-02-01",
  decision_date: "2025-04-10",
  grant_year: 2025,
  status: "paid",
};

const artist: Grant = {
  municipality_number: "5001",
  grant_id: "2025/1201",
  funding_organization_number: "942110464",
  scheme_name: "Kunstnerstipend",
  grant_type: "scholarship",
  recipient_type: "individual",
  recipient_name: null,
  recipient_organization_number: null,
  title: "Arbeidsstipend",
  amount_awarded: 100000,
  decision_date: "2025-05-20",
  grant_year: 2025,
  status: "awarded",
};

const festival: Grant = {
  municipality_number: "1103",
  grant_id: "K-88",
  funding_organization_number: "964965226",
  scheme_name: "Arrangementstilskudd",
  grant_type: "event",
  recipient_type: "organization",
  recipient_name: "Eksempelfestivalen",
  recipient_organization_number: "989898981",
  activity_category: "1 100",
  title: "Festival 2026",
  amount_applied: 250000,
  amount_awarded: 0,
  application_date: "2025-09-01",
  decision_date: "2025-11-03",
  grant_year: 2026,
  status: "rejected",
};

const youngBand: Grant = {
  ...artist,
  grant_id: "2025/1202",
  scheme_name: "Ungdommens kulturmidler",
  scheme_url: "https://www.eksempel.no/tilskudd/ung",
  grant_type: "project",
  recipient_type: "group",
  recipient_name: "Bandet Eksempel",
  activity_category: "13 100",
  title: "Øvingshelg",
  purpose: "Leie av øvingslokale en helg, og buss",
  amount_applied: 8000,
  amount_awarded: 5000,
};

/** Samples of cultural-grants. The organisation numbers of recipients pass the check digit but are made up. */
export const culturalGrantsSamples: Samples<Grant> = {
  now: sampleClock,
  valid: [band, artist, festival, youngBand],
  invalid: [
    {
      name: "CG1: the name of a person",
      row: { ...artist, recipient_name: "Kari Eksempel" },
      expect: [{ code: "CG1" }],
    },
    {
      name: "C3: a check digit that is wrong",
      row: { ...band, recipient_organization_number: "942110465" },
      expect: [{ code: "identifier.check_digit", field: "recipient_organization_number" }],
    },
    {
      name: "CG2: more awarded than applied for",
      row: { ...band, amount_awarded: 65000 },
      expect: [{ code: "CG2" }],
    },
    {
      name: "CG1: the organisation number of a sole trader",
      row: { ...artist, recipient_organization_number: "977777771" },
      expect: [{ code: "CG1" }],
    },
    {
      name: "CG3: more paid than awarded",
      row: { ...band, amount_paid: 45001 },
      expect: [{ code: "CG3" }],
    },
    {
      name: "CG4: rejected, with money",
      row: { ...festival, amount_awarded: 10000 },
      expect: [{ code: "CG4" }],
    },
    {
      name: "CG5: the dates are swapped",
      row: { ...band, application_date: "2025-04-10", decision_date: "2025-02-01" },
      expect: [{ code: "CG5" }],
    },
    {
      name: "CG6: a year of long ago",
      row: { ...band, grant_year: 2015 },
      expect: [{ code: "CG6" }],
    },
    {
      name: "CG7: what a person in a health project is to use the money for",
      row: { ...artist, activity_category: "3 300", purpose: "Malekurs etter innleggelse" },
      expect: [{ code: "CG7" }],
    },
    {
      name: "CG8: an organisation without a number",
      row: { ...band, recipient_organization_number: null },
      expect: [{ code: "CG8" }],
    },
    {
      name: "CG9: a decision of next month",
      row: { ...band, decision_date: "2026-07-01", grant_year: 2026 },
      expect: [{ code: "CG9" }],
    },
    {
      name: "C16: a mail address and an account number in the purpose",
      row: { ...youngBand, purpose: "Til kari@eksempel.no, konto 8601 11 17947" },
      expect: [
        { code: "personal.account_number", field: "purpose" },
        { code: "personal.mail_address", field: "purpose" },
      ],
    },
    {
      name: "C2: the number Trondheim had until 2018",
      row: { ...band, municipality_number: "1601" },
      expect: [{ code: "code.not_valid_then", field: "municipality_number" }],
    },
    {
      name: "every required value is missing",
      row: {},
      expect: [
        { code: "field.missing", field: "municipality_number" },
        { code: "field.missing", field: "grant_id" },
        { code: "field.missing", field: "funding_organization_number" },
        { code: "field.missing", field: "scheme_name" },
        { code: "field.missing", field: "grant_type" },
        { code: "field.missing", field: "recipient_type" },
        { code: "field.missing", field: "title" },
        { code: "field.missing", field: "amount_awarded" },
        { code: "field.missing", field: "decision_date" },
        { code: "field.missing", field: "grant_year" },
        { code: "field.missing", field: "status" },
      ],
    },
    {
      name: "the words, dates and numbers of a spreadsheet",
      row: {
        ...band,
        municipality_number: "501",
        grant_id: "sak 2025/1142",
        funding_organization_number: "942 110 464",
        grant_type: "Driftstilskudd",
        recipient_type: "Lag",
        recipient_organization_number: "97777777",
        activity_category: "1100",
        application_date: "01.02.2025",
        decision_date: "10. april 2025",
        status: "Utbetalt",
      },
      expect: [
        { code: "code.unknown", field: "municipality_number" },
        { code: "identifier.shape", field: "grant_id" },
        { code: "identifier.shape", field: "funding_organization_number" },
        { code: "code.unknown", field: "grant_type" },
        { code: "code.unknown", field: "recipient_type" },
        { code: "identifier.shape", field: "recipient_organization_number" },
        { code: "code.unknown", field: "activity_category" },
        { code: "date.invalid", field: "application_date" },
        { code: "date.invalid", field: "decision_date" },
        { code: "code.unknown", field: "status" },
      ],
    },
    {
      name: "another check digit that is wrong, and amounts below nothing",
      row: {
        ...band,
        funding_organization_number: "942110465",
        amount_applied: -1,
        amount_awarded: -1,
        amount_paid: -1,
      },
      expect: [
        { code: "identifier.check_digit", field: "funding_organization_number" },
        { code: "number.too_small", field: "amount_applied" },
        { code: "number.too_small", field: "amount_awarded" },
        { code: "number.too_small", field: "amount_paid" },
      ],
    },
    {
      name: "øre, and half a year",
      row: {
        ...band,
        amount_applied: 60000.5,
        amount_awarded: 45000.5,
        amount_paid: 45000.5,
        grant_year: 2025.5,
      },
      expect: [
        { code: "number.not_whole", field: "amount_applied" },
        { code: "number.not_whole", field: "amount_awarded" },
        { code: "number.not_whole", field: "amount_paid" },
        { code: "number.not_whole", field: "grant_year" },
      ],
    },
    {
      name: "a year of another century",
      row: { ...band, grant_year: 1925 },
      expect: [{ code: "number.too_small", field: "grant_year" }, { code: "CG6" }],
    },
    {
      name: "a year with a digit too many",
      row: { ...band, grant_year: 20255 },
      expect: [{ code: "number.too_large", field: "grant_year" }, { code: "CG6" }],
    },
    {
      name: "texts that are too long",
      row: {
        ...band,
        scheme_name: "O".repeat(151),
        recipient_name: "M".repeat(151),
        title: "T".repeat(101),
        purpose: "F".repeat(801),
      },
      expect: [
        { code: "text.too_long", field: "scheme_name" },
        { code: "text.too_long", field: "recipient_name" },
        { code: "text.too_long", field: "title" },
        { code: "text.too_long", field: "purpose" },
      ],
    },
  ],
  tables: [
    { name: "grants with nothing wrong", rows: [band, artist, festival, youngBand], expect: [] },
    {
      name: "the same id twice",
      rows: [band, { ...artist, grant_id: "2025/1142" }],
      expect: [{ code: "key.duplicate", count: 1 }],
    },
    {
      name: "CG10: a case number was used again",
      previous: [band],
      rows: [{ ...band, decision_date: "2025-05-10" }],
      expect: [{ code: "CG10", count: 1 }],
    },
  ],
};
