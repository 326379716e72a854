import type { VectorScope } from "./scopes.ts";

/** An expression, and what it is asked about; what is left out is absent. */
export type EdgeCase = readonly [expression: string, row: VectorScope["row"], rest?: Partial<VectorScope>];

const now = { instant: "2025-11-24T10:30:00+01:00", date: "2025-11-24" };
const most = Number.MAX_SAFE_INTEGER;

/** Cases chosen by hand: absence, limits, letters, clocks. */
export const edgeCases: readonly EdgeCase[] = [
  // One side that decides is enough; otherwise both must be known.
  ["row.open && row.count > 1", { open: false }],
  ["row.count > 1 && row.open", { open: false }],
  ["row.open && row.count > 1", { open: true }],
  ["row.open || row.count > 1", { open: true }],
  ["row.count > 1 || row.open", { open: true }],
  ["row.count > 1 || row.open", { open: false }],
  ["row.open ? row.count > 1 : row.area > 1.0", { open: false, area: 2 }],
  ["row.open ? row.count > 1 : row.area > 1.0", { count: 2, area: 2 }],
  ["!row.open", {}],
  // Presence is always known of the row itself, and never of a row that is not known.
  ["has(row.count)", {}],
  ["has(row.count)", { count: null }],
  ["has(row.count)", { count: 0 }],
  ["has(row.name)", { name: "" }],
  ["has(row.tags)", { tags: [] }],
  ["has(ref.meter.unit)", {}],
  ["has(ref.meter.unit)", {}, { ref: { meter: {} } }],
  ["!has(ref.meter.unit) || row.open", { open: true }],
  ["!has(row.count) || row.count > 3", {}],
  ["row.count == row.count", {}],
  ["row.count in [1, 2]", {}],
  ["row.name in row.tags", { name: "a" }],
  ["row.name in row.tags", { name: "a", tags: [] }],
  // Whole numbers of 64 bits: beyond them nothing is known.
  ["row.huge + 1 > row.huge", { huge: most }],
  ["row.huge + 1 == row.huge + 2", { huge: most }],
  ["row.huge * 1024 > 0", { huge: most }],
  ["row.huge * 1025 > 0", { huge: most }],
  ["row.huge * 1024 + row.huge > row.huge", { huge: -most }],
  ["abs(row.huge) == 9007199254740991", { huge: -most }],
  ["-row.count == 0", { count: 0 }],
  ["double(row.count) == 4.0", { count: 4 }],
  ["row.value == 0.0", { value: -0 }],
  ["abs(row.value) >= 0.25", { value: -0.25 }],
  ["row.value in [0.0, 0.5]", { value: 0.5 }],
  ["row.area * row.area == 0.0625", { area: -0.25 }],
  // Letters: length in code points, order by code points, composed letters are not loose ones.
  ["size(row.name) == 1", { name: "😀" }],
  ["size(row.name) == 2", { name: "a\u030a" }],
  ["row.name == row.code", { name: "\u00e5", code: "a\u030a" }],
  ["row.name < row.code", { name: "a", code: "å" }],
  ["row.name < row.code", { name: "Å", code: "a" }],
  ["row.name < row.code", { name: "", code: "a" }],
  ["row.name <= row.code", { name: "ab", code: "a" }],
  ["row.name < row.code", { name: "ｚ", code: "😀" }],
  ["row.name.startsWith(row.code)", { name: "Bodø", code: "" }],
  ['row.name.endsWith("ø")', { name: "Bodø" }],
  ["row.name.contains(row.code)", { name: "Bodø" }],
  ['row.name.matches("^[^;]$")', { name: "😀" }],
  ['row.name.matches(r"^\\d{4}$")', { name: "٢٠٢٥" }],
  ['row.name.matches("ø")', { name: "Bodø" }],
  ['row.name.matches("^[^;]$")', { name: "\n" }],
  ['string(row.count) + "-" == row.name', { count: -3, name: "-3-" }],
  // A part of a text, counted in code points from 0; a text that is too short has no such part.
  ['row.name.substring(0, 4) == "2025"', { name: "2025-Q3" }],
  ['row.name.substring(5, 7) == "Q3"', { name: "2025-Q3" }],
  ['row.name.substring(1, 2) == "å"', { name: "😀å" }],
  ['row.name.substring(0, 4) == "202"', { name: "202" }],
  ["row.name.substring(0, 1) == row.name", {}],
  // Opening hours of a week: none ends before it begins, and no two hold at the same time.
  ["weeklyHoursFit(row.tags)", { tags: ["Mo-Fr 09:00-19:00", "Sa 10:00-15:00"] }],
  ["weeklyHoursFit(row.tags)", { tags: ["Mo-Fr 09:00-19:00", "We,Sa 18:00-20:00"] }],
  ["weeklyHoursFit(row.tags)", { tags: ["Mo 10:00-14:00", "Mo 14:00-18:00"] }],
  ["weeklyHoursFit(row.tags)", { tags: ["Tu,Th 18:00-12:00"] }],
  ["weeklyHoursFit(row.tags)", { tags: ["kWh", "Mo-Su 00:00-23:59"] }],
  ["weeklyHoursFit(row.tags)", { tags: [] }],
  ["!weeklyHoursFit(row.tags)", {}],
  // The same hour twice in autumn, one hour missing in spring, and the ends of the calendar.
  [
    'row.end - row.start == duration("1h")',
    { start: "2025-10-26T02:00:00+02:00", end: "2025-10-26T02:00:00+01:00" },
  ],
  [
    'row.start.getHours("Europe/Oslo") == row.end.getHours("Europe/Oslo")',
    { start: "2025-10-26T00:30:00Z", end: "2025-10-26T01:30:00Z" },
  ],
  [
    'row.end - row.start == duration("23h")',
    { start: "2025-03-30T00:00:00+01:00", end: "2025-03-31T00:00:00+02:00" },
  ],
  ['row.start.getHours("Europe/Oslo") == 3', { start: "2025-03-30T01:00:00Z" }],
  ['row.start.getDate("America/Sao_Paulo") == 31', { start: "2026-01-01T02:59:59Z" }],
  ['row.start.getMinutes("Asia/Kathmandu") == 45', { start: "2025-01-01T00:00:00Z" }],
  ["row.start.getFullYear() == 2024", { start: "2025-01-01T00:30:00+01:00" }],
  ["row.day.getMonth() == 1 && row.day.getDate() == 29", { day: "2024-02-29" }],
  ["row.start.getSeconds() == 59", { start: "1999-12-31T23:59:59.999Z" }],
  ["row.start == row.end", { start: "2025-10-26T02:00:00+02:00", end: "2025-10-26T00:00:00Z" }],
  ["row.day <= row.start", { day: "2025-10-26", start: "2025-10-26T00:00:00Z" }],
  ['row.start - duration("1s") < row.start', { start: "0001-01-01T00:00:00Z" }],
  ['row.day + duration("24h") > row.day', { day: "9999-12-31" }],
  ['row.end - row.start > duration("0s")', { start: "0001-01-01T00:00:00Z", end: "2025-01-01T00:00:00Z" }],
  [
    'row.end - row.start >= duration("2500000h")',
    { start: "1700-01-01T00:00:00Z", end: "1990-01-01T00:00:00Z" },
  ],
  ["row.day in row.days", { day: "2024-02-29", days: ["2024-02-29"] }],
  ["row.start <= now.instant", { start: "2025-11-24T09:30:00Z" }],
  ["row.start <= now.instant", { start: "2025-11-24T09:30:00Z" }, { now }],
  ["row.day <= now.date", { day: "2025-11-25" }, { now }],
  ["row.count < now.year", { count: 2025 }, { now }],
  ["row.count <= now.year", { count: 2025 }, {}],
];
