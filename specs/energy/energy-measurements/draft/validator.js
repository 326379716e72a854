// energy-measurements draft, printed by the SamÅpne registry. Do not edit.
// Before a code: ! rules must not read the value, . they may, ? a warning. In rules NaN is an unknown number.

const get = (row, name) => (Object.hasOwn(row, name) ? row[name] : undefined);

const set = (codes, between) => new Set(codes.split(between));

const two = (text, at) => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

const daysIn = (year, month) =>
  month === 2 ? (year % (year % 100 ? 4 : 400) ? 28 : 29) : 30 + ((month + (month >> 3)) & 1);

const midnight = (text) => {
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  if (day > daysIn(year, month)) return NaN;
  const y = month < 3 ? year - 1 : year;
  const leapDays = (y >> 2) - ((y / 100) | 0) + ((y / 400) | 0);
  return (365 * y + leapDays + (((153 * ((month + 9) % 12) + 2) / 5) | 0) + day - 719469) * 864e5;
};

const dateShape = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const date = (value) => (typeof value === "string" && dateShape.test(value) ? midnight(value) : NaN);

const writtenOffset = (text, at = text.length - 6) =>
  text[at + 5] === "Z" ? 0 : (text[at] === "-" ? -1 : 1) * (two(text, at + 1) * 60 + two(text, at + 4));

const instantShape =
  /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z|(?!-00:00)[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const instant = (value) => {
  if (typeof value !== "string" || !instantShape.test(value)) return NaN;
  const day = midnight(value);
  return value[19] === "." && day === day
    ? Date.parse(value)
    : day + two(value, 11) * 36e5 + (two(value, 14) - writtenOffset(value)) * 6e4 + two(value, 17) * 1e3;
};

const zone = (timeZone) => {
  const days = new Map();
  let format;
  const read = (millis) => {
    format ??= new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
    const [, sign, hours, minutes, seconds = 0] =
      /GMT([-+−])(\d+):(\d+):?(\d+)?/.exec(format.format(millis)) ?? [0, "+", 0, 0];
    return (hours * 60 + +minutes + seconds / 60) * (sign === "+" ? 1 : -1);
  };
  return (millis) => {
    if (millis !== millis) return NaN;
    const day = Math.floor(millis / 864e5);
    let offset = days.get(day);
    if (offset === undefined) {
      offset = read(day * 864e5);
      if (offset !== read(day * 864e5 + 864e5)) offset = null;
      if (days.size > 4095) days.clear();
      days.set(day, offset);
    }
    return offset ?? read(millis);
  };
};

const instantFault = (value) =>
  typeof value !== "string"
    ? "!field.wrong_type"
    : !Number.isNaN(instant(value))
      ? 0
      : /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(value)
        ? "!instant.no_offset"
        : "!instant.invalid";

const codeFault = (value, codes) =>
  typeof value !== "string" ? "!field.wrong_type" : codes.has(value) ? 0 : "!code.unknown";

const decimals = (value) => {
  const [digits, exponent = 0] = String(value).split("e");
  return (digits.split(".")[1] ?? "").length - exponent;
};

const remainder = (digits, weights) => {
  let sum = +digits[weights.length];
  for (let at = 0; at < weights.length; at++) sum += digits[at] * weights[at];
  return sum % 11;
};
const isAccount = (digits) => remainder(digits, "5432765432") === 0;
const isBirth = (digits) => {
  const [day, month, year] = [digits.slice(0, 2) % 40, +digits.slice(2, 4), +digits.slice(4, 6)];
  return (
    digits < "8" && day > 0 && (month < 13 || month > 40) && month % 20 > 0 && month % 20 < 13 &&
    day <= daysIn(2000 + year, month % 20) && remainder(digits, "376189452") < 4 && isAccount(digits)
  );
};

const idShape = /^[0-9]{6}[ \u00a0\u202f.-]?[0-9]{5}$/u;
const searchId = (value, add) =>
  typeof value === "string" && idShape.test(value) && isBirth(value.replace(/\D/g, "")) &&
  add("?personal.possible_birth_number");

const integer = (value) => (Number.isSafeInteger(value) ? value : NaN);

const number = (value) => (Number.isFinite(value) ? value : NaN);

const within = (millis) => (millis >= -621355968e5 && millis <= 253402300799999 ? millis : NaN);

const span = (to, from) => (Math.abs(to - from) <= 9223372036854 ? to - from : NaN);

const clock = (millis, unit, size) => {
  const count = Math.floor(millis / unit) % size;
  return count < 0 ? count + size : count;
};

const differ = (a, b) => a < b || a > b;

const c1 = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u;
const meter_id_fault = (value) =>
  typeof value !== "string" ? "!field.wrong_type" : !c1.test(value) ? "!identifier.shape" : 0;
const zone3 = /* @__PURE__ */ zone("Europe/Oslo");
const interval_start_fault = (value) =>
  instantFault(value) || (value.endsWith("Z") || writtenOffset(value) === zone3(instant(value)) ? 0 : "?instant.unusual_offset");
const value_fault = (value) =>
  typeof value !== "number" || !Number.isFinite(value) ? "!field.wrong_type" : Math.round(value * 1e3) / 1e3 !== value && decimals(value) > 3 ? ".number.too_many_decimals" : 0;
const c6 = /* @__PURE__ */ set("measured estimated temporary edited missing", " ");
const quality_fault = (value) =>
  codeFault(value, c6);
const c8 = [0,15,30,45];
const c9 = [35,36];

const fields = {
  __proto__: null,
  meter_id: [true, meter_id_fault, searchId],
  interval_start: [true, interval_start_fault],
  interval_end: [true, interval_start_fault],
  value: [false, value_fault],
  quality: [true, quality_fault],
  updated_at: [false, instantFault],
};

const rules = ($interval_end, $interval_start, $value, $quality, now_instant, $updated_at, row, ref, add) => {
  const ref_meter = ref?.("meter", row);
  let t1;
  const v1 = span($interval_end, $interval_start);
  const v2 = ref_meter?.resolution;
  const v3 = ref_meter?.measured_quantity;
  const v4 = within(date(ref_meter?.valid_from));
  const v5 = within(v4 - 7200000);
  const v6 = within(date(ref_meter?.valid_to));
  const v7 = within(v6 - 3600000);
  const v8 = integer(ref_meter?.end_user_group);
  return (
    ((((((((differ(v1, 900000) && differ(v1, 3600000)) && (v1 < 82800000 || v1 > 90000000)) && (v1 < 2415600000 || v1 > 2682000000)) || (v2 === "PT15M" && differ(v1, 900000))) || (v2 === "PT1H" && differ(v1, 3600000))) || (v2 === "P1D" && (v1 < 82800000 || v1 > 90000000))) || (v2 === "P1M" && (v1 < 2415600000 || v1 > 2682000000))) && add(".ME1")) ||
    (($value === $value ? $quality === "missing" : (typeof $quality === "string" && $quality !== "missing")) && add(".ME2")) ||
    ((v3 === "energy" && $value < 0) && add(".ME3")) ||
    ($interval_end > now_instant && add(".ME4")) ||
    (((((differ(clock($interval_start, 1e3, 60), 0) || ((t1 = clock($interval_start, 6e4, 60)) === t1 && !c8.includes(t1))) || (v1 >= 3600000 && differ(clock($interval_start, 6e4, 60), 0))) || (v1 >= 82800000 && (differ(clock(Math.trunc($interval_start + zone3($interval_start) * 6e4), 36e5, 24), 0) || differ(clock(Math.trunc($interval_end + zone3($interval_end) * 6e4), 36e5, 24), 0)))) || (v1 > 90000000 && (differ(new Date(Math.trunc($interval_start + zone3($interval_start) * 6e4)).getUTCDate(), 1) || differ(new Date(Math.trunc($interval_end + zone3($interval_end) * 6e4)).getUTCDate(), 1)))) && add(".ME13")) ||
    (($updated_at === $updated_at && $updated_at < $interval_end) && add(".ME14")) ||
    (($interval_start < v5 || ((ref_meter && v6 === v6) && $interval_end > v7)) && add(".ME15")) ||
    (c9.includes(v8) && add(".B1D"))
  );
};

/** True when no issue of the row is an error. Makes nothing but the answer. */
export function is(row, { now, ref } = {}) {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return false;
  for (const name in row) if (!(name in fields) && Object.hasOwn(row, name)) return false;
  let value;
  value = get(row, "meter_id");
  if (value == null || meter_id_fault(value)) return false;
  value = get(row, "interval_start");
  const $interval_start = instant(row.interval_start);
  if (value == null || ($interval_start !== $interval_start)) return false;
  value = get(row, "interval_end");
  const $interval_end = instant(row.interval_end);
  if (value == null || ($interval_end !== $interval_end)) return false;
  value = get(row, "value");
  if (value != null && value_fault(value)) return false;
  value = get(row, "quality");
  if (value == null || quality_fault(value)) return false;
  value = get(row, "updated_at");
  const $updated_at = instant(row.updated_at);
  if (value != null && ($updated_at !== $updated_at)) return false;
  return !rules(within($interval_end), within($interval_start), number(row.value), row.quality, within(instant(now?.instant)), within($updated_at), row, ref, (code) => code[0] !== "?");
}

/** Every issue of a row: its code, the path of its value, and its severity. */
export function validate(row, { now, ref } = {}) {
  const issues = [];
  const add = (code, path = []) => {
    issues.push({ code: code.slice(1), path, severity: code[0] === "?" ? "warning" : "error" });
  };
  if (typeof row !== "object" || row === null || Array.isArray(row)) {
    add(".row.not_object");
    return issues;
  }
  for (const name of Object.keys(row)) if (!(name in fields)) add(".row.unknown_field");
  let values = row;
  for (const name in fields) {
    const [required, check, search] = fields[name];
    const value = get(row, name);
    const code = value == null ? required && ".field.missing" : check(value, row);
    if (code) add(code, [name]);
    if (code && code[0] === "!") (values === row ? (values = { ...row }) : values)[name] = undefined;
    search?.(value, (code, at) => add(code, [name]));
  }
  rules(within(instant(values.interval_end)), within(instant(values.interval_start)), number(values.value), values.quality, within(instant(now?.instant)), within(instant(values.updated_at)), values, ref, add);
  return issues;
}
