import { describe, expect, test } from "vitest";
import { weeklyHoursIn } from "./weekly-hours.ts";

describe("the hours of a week, as libraries write them", () => {
  test.each([
    ["Ma-Fr 10-18", "Mo-Fr 10:00-18:00"],
    ["man.–fre. kl. 10–16, lør 11–15", "Mo-Fr 10:00-16:00|Sa 11:00-15:00"],
    ["Mandag: 10:00-16:00; Tirsdag: 12:00-19:00", "Mo 10:00-16:00|Tu 12:00-19:00"],
    ["Mandag–torsdag 10.00–19.00, fredag 10.00–16.00", "Mo-Th 10:00-19:00|Fr 10:00-16:00"],
    ["Måndag til fredag kl 9 til 15", "Mo-Fr 09:00-15:00"],
    ["tirsdag og torsdag 12-18", "Tu,Th 12:00-18:00"],
    ["Ma, on, fr: 10-14", "Mo,We,Fr 10:00-14:00"],
    ["tysdag 10-14 og 17-20", "Tu 10:00-14:00|Tu 17:00-20:00"],
    ["man-fre 10-17, lørdag stengt", "Mo-Fr 10:00-17:00"],
    ["Man 10-16\nTir 10-19", "Mo 10:00-16:00|Tu 10:00-19:00"],
    ["alle dager 07-23", "Mo-Su 07:00-23:00"],
    ["Mon-Fri 9:00-17:00", "Mo-Fr 09:00-17:00"],
    ["sø 12-16", "Su 12:00-16:00"],
    ["stengt mandag", undefined],
    ["Ma-Fr 10-18 (1. juni–31. august 10-15)", undefined],
    ["hverdager 10-16", undefined],
    ["man-fre 10-24", undefined],
    ["man-fre 18-10", undefined],
    ["lør-man 10-12", undefined],
    ["man-fre 10-18, ons 12-20", undefined],
    ["man-fre", undefined],
    ["10-16", undefined],
    ["Ma-Fr 10-18 etter avtale", undefined],
    ["man tir", undefined],
  ])("%s", (text, hours) => {
    expect(weeklyHoursIn(text)?.join("|")).toBe(hours);
  });
});
