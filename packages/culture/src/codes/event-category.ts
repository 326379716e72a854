import { defineCodeList } from "@samapne/core";
import { eventCalendar } from "../shared/sources.ts";

/** What an event is about: the 32 categories of a municipal event calendar. */
export const eventCategory = /* @__PURE__ */ defineCodeList({
  id: "event-category",
  version: "2026-11-26",
  title: { nb: "Arrangementskategori", nn: "Arrangementskategori", en: "Event category" },
  source: {
    ...eventCalendar,
    note: "The 32 categories and their bokmål labels are the calendar's; nynorsk and English labels and the matches to schema.org and Smart Data Models are ours, to be confirmed.",
  },
  codes: [
    {
      code: "church",
      label: { nb: "Kirke", nn: "Kyrkje", en: "Church" },
      aliases: ["Kirke", "Gudstjeneste", "Gudsteneste"],
      matches: ["sdm:category/religiousWorship"],
    },
    {
      code: "concert",
      label: { nb: "Konsert", nn: "Konsert", en: "Concert" },
      aliases: ["Konsert", "Konserter", "Konsertar"],
      matches: ["schema:MusicEvent"],
    },
    {
      code: "conference",
      label: { nb: "Konferanse", nn: "Konferanse", en: "Conference" },
      aliases: ["Konferanse"],
    },
    {
      code: "course",
      label: { nb: "Kurs", nn: "Kurs", en: "Course" },
      aliases: ["Kurs", "Workshop"],
      matches: ["schema:CourseInstance"],
    },
    {
      code: "crafts",
      label: { nb: "Håndarbeid", nn: "Handarbeid", en: "Crafts" },
      aliases: ["Håndarbeid", "Handarbeid"],
    },
    { code: "culture", label: { nb: "Kultur", nn: "Kultur", en: "Culture" }, aliases: ["Kultur"] },
    {
      code: "dance",
      label: { nb: "Dans", nn: "Dans", en: "Dance" },
      aliases: ["Dans"],
      matches: ["schema:DanceEvent"],
    },
    { code: "debate", label: { nb: "Debatt", nn: "Debatt", en: "Debate" }, aliases: ["Debatt"] },
    {
      code: "discussion",
      label: { nb: "Samtale", nn: "Samtale", en: "Discussion" },
      aliases: ["Samtale", "Bokbad", "Forfattermøte", "Forfattarmøte"],
    },
    {
      code: "exhibition",
      label: { nb: "Utstilling", nn: "Utstilling", en: "Exhibition" },
      aliases: ["Utstilling", "Utstillinger"],
      matches: ["schema:ExhibitionEvent", "sdm:category/museum"],
    },
    {
      code: "e_sport",
      label: { nb: "E-sport", nn: "E-sport", en: "E-sport" },
      aliases: ["E-sport", "Gaming"],
    },
    {
      code: "family",
      label: { nb: "Barn", nn: "Barn", en: "Children and family" },
      aliases: ["Barn", "Barn og familie", "Familie", "Barn og unge"],
      matches: ["schema:ChildrensEvent"],
    },
    {
      code: "festival",
      label: { nb: "Festival", nn: "Festival", en: "Festival" },
      aliases: ["Festival"],
      matches: ["schema:Festival"],
    },
    {
      code: "food",
      label: { nb: "Mat", nn: "Mat", en: "Food" },
      aliases: ["Mat", "Mat og drikke"],
      matches: ["schema:FoodEvent", "sdm:category/gastronomy"],
    },
    {
      code: "garden",
      label: { nb: "Hage", nn: "Hage", en: "Garden" },
      aliases: ["Hage"],
      matches: ["sdm:category/parksAndGardens"],
    },
    {
      code: "guided_tour",
      label: { nb: "Omvisning", nn: "Omvising", en: "Guided tour" },
      aliases: ["Omvisning", "Omvising", "Byvandring", "Guidet tur"],
      matches: ["sdm:category/excursion"],
    },
    {
      code: "history",
      label: { nb: "Historie", nn: "Historie", en: "History" },
      aliases: ["Historie", "Lokalhistorie"],
      matches: ["sdm:category/history"],
    },
    { code: "lecture", label: { nb: "Foredrag", nn: "Foredrag", en: "Lecture" }, aliases: ["Foredrag"] },
    {
      code: "literature",
      label: { nb: "Litteratur", nn: "Litteratur", en: "Literature" },
      aliases: ["Litteratur", "Bok", "Høytlesning", "Høgtlesing"],
      matches: ["schema:LiteraryEvent"],
    },
    {
      code: "market",
      label: { nb: "Marked", nn: "Marknad", en: "Market" },
      aliases: ["Marked", "Marknad", "Loppemarked"],
      matches: ["sdm:category/shopping"],
    },
    {
      code: "movies",
      label: { nb: "Film", nn: "Film", en: "Film" },
      aliases: ["Film", "Kino"],
      matches: ["schema:ScreeningEvent"],
    },
    {
      code: "museum",
      label: { nb: "Museum", nn: "Museum", en: "Museum" },
      aliases: ["Museum"],
      matches: ["sdm:category/museum"],
    },
    { code: "music", label: { nb: "Musikk", nn: "Musikk", en: "Music" }, aliases: ["Musikk"] },
    {
      code: "outdoors",
      label: { nb: "Friluftsliv", nn: "Friluftsliv", en: "Outdoor life" },
      aliases: ["Friluftsliv", "Turer"],
      matches: ["sdm:category/outdoorActivities"],
    },
    {
      code: "performance",
      label: { nb: "Forestilling", nn: "Framsyning", en: "Performance" },
      aliases: ["Forestilling", "Framsyning", "Show", "Scenekunst", "Revy", "Opera", "Stand-up", "Standup"],
    },
    { code: "quiz", label: { nb: "Quiz", nn: "Quiz", en: "Quiz" }, aliases: ["Quiz"] },
    { code: "senior", label: { nb: "Senior", nn: "Senior", en: "Senior" }, aliases: ["Senior", "Eldre"] },
    {
      code: "social",
      label: { nb: "Samfunn", nn: "Samfunn", en: "Society" },
      aliases: ["Samfunn"],
      matches: ["schema:SocialEvent"],
    },
    {
      code: "sport",
      label: { nb: "Sport", nn: "Sport", en: "Sport" },
      aliases: ["Sport", "Idrett"],
      matches: ["schema:SportsEvent"],
    },
    {
      code: "technology",
      label: { nb: "Teknologi", nn: "Teknologi", en: "Technology" },
      aliases: ["Teknologi"],
    },
    {
      code: "theater",
      label: { nb: "Teater", nn: "Teater", en: "Theatre" },
      aliases: ["Teater"],
      matches: ["schema:TheaterEvent"],
    },
    {
      code: "other",
      label: { nb: "Øvrige", nn: "Øvrige", en: "Other" },
      aliases: ["Øvrige", "Annet", "Anna", "Andre"],
    },
  ],
});
