import { weeklyHoursPattern } from "@samapne/core";

/** A part of the module that is printed only when something needs it. */
interface Piece {
  readonly needs?: readonly string[];
  readonly code: string;
}

const dateText = "(?!0000)\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";

/**
 * What the printed functions stand on, as source text, in printing order. Text and not functions: a build may
 * minify functions. In rules an unknown number, moment or duration is NaN, and any other unknown is no text, no
 * boolean, no list.
 */
const pieces = {
  get: { code: `const get = (row, name) => (Object.hasOwn(row, name) ? row[name] : undefined);` },
  set: { code: `const set = (codes, between) => new Set(codes.split(between));` },
  dates: {
    code: `const dates = (between, ...groups) => {
  const periods = new Map();
  for (const group of groups) {
    const [from, to, ...codes] = group.split(between);
    for (const code of codes) periods.set(code, [...(periods.get(code) ?? []), [from, to]]);
  }
  return periods;
};`,
  },
  two: {
    code: `const two = (text, at) => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;`,
  },
  daysIn: {
    code: `const daysIn = (year, month) =>
  month === 2 ? (year % (year % 100 ? 4 : 400) ? 28 : 29) : 30 + ((month + (month >> 3)) & 1);`,
  },
  midnight: {
    needs: ["two", "daysIn"],
    code: `const midnight = (text) => {
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  if (day > daysIn(year, month)) return NaN;
  const y = month < 3 ? year - 1 : year;
  const leapDays = (y >> 2) - ((y / 100) | 0) + ((y / 400) | 0);
  return (365 * y + leapDays + (((153 * ((month + 9) % 12) + 2) / 5) | 0) + day - 719469) * 864e5;
};`,
  },
  date: {
    needs: ["midnight"],
    code: `const dateShape = /^${dateText}$/;
const date = (value) => (typeof value === "string" && dateShape.test(value) ? midnight(value) : NaN);`,
  },
  writtenOffset: {
    needs: ["two"],
    code: `const writtenOffset = (text, at = text.length - 6) =>
  text[at + 5] === "Z" ? 0 : (text[at] === "-" ? -1 : 1) * (two(text, at + 1) * 60 + two(text, at + 4));`,
  },
  instant: {
    needs: ["midnight", "writtenOffset"],
    code: `const instantShape =
  /^${dateText}T(?:[01]\\d|2[0-3])(?::[0-5]\\d){2}(?:\\.\\d{1,9})?(?:Z|(?!-00:00)[+-](?:0\\d|1[0-4]):[0-5]\\d)$/;
const instant = (value) => {
  if (typeof value !== "string" || !instantShape.test(value)) return NaN;
  const day = midnight(value);
  return value[19] === "." && day === day
    ? Date.parse(value)
    : day + two(value, 11) * 36e5 + (two(value, 14) - writtenOffset(value)) * 6e4 + two(value, 17) * 1e3;
};`,
  },
  zone: {
    code: `const zone = (timeZone) => {
  const days = new Map();
  let format;
  const read = (millis) => {
    format ??= new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
    const [, sign, hours, minutes, seconds = 0] =
      /GMT([-+−])(\\d+):(\\d+):?(\\d+)?/.exec(format.format(millis)) ?? [0, "+", 0, 0];
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
};`,
  },
  dateFault: {
    needs: ["date"],
    code: `const dateFault = (value) =>
  typeof value !== "string" ? "!field.wrong_type" : Number.isNaN(date(value)) ? "!date.invalid" : 0;`,
  },
  instantFault: {
    needs: ["instant"],
    code: `const instantFault = (value) =>
  typeof value !== "string"
    ? "!field.wrong_type"
    : !Number.isNaN(instant(value))
      ? 0
      : /^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?$/.test(value)
        ? "!instant.no_offset"
        : "!instant.invalid";`,
  },
  codeFault: {
    code: `const codeFault = (value, codes) =>
  typeof value !== "string" ? "!field.wrong_type" : codes.has(value) ? 0 : "!code.unknown";`,
  },
  datedCodeFault: {
    needs: ["codeFault"],
    code: `const datedCodeFault = (value, codes, day, version) => {
  const on = day ?? version;
  return (
    codeFault(value, codes) ||
    (on === undefined || codes.get(value).some(([from, to]) => from <= on && (!to || on < to))
      ? 0
      : day === undefined
        ? "?code.expired"
        : ".code.not_valid_then")
  );
};`,
  },
  referenceDay: {
    needs: ["date", "instant", "daysIn"],
    code: `const referenceDay = (value) => {
  if (typeof value === "number") return value >= 1000 && value <= 9999 ? \`\${value}-12-31\` : undefined;
  if (!Number.isNaN(date(value))) return value;
  if (!Number.isNaN(instant(value))) return value.slice(0, 10);
  if (typeof value !== "string" || !/^(?!0000)\\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$/.test(value)) return undefined;
  const month = value[5] === "Q" ? value[6] * 3 : +(value.slice(5) || 12);
  return \`\${value.slice(0, 4)}-\${\`0\${month}\`.slice(-2)}-\${daysIn(+value.slice(0, 4), month)}\`;
};`,
  },
  checkDigit: {
    code: `const checkDigit = (digits, modulus, weights) => {
  const last = digits.length - 1;
  let sum = 0;
  for (let at = 0; at < last; at++)
    sum += digits[at] * weights[(modulus === 11 ? at : last - 1 - at) % weights.length];
  return (modulus - (sum % modulus)) % modulus === +digits[last];
};`,
  },
  decimals: {
    code: `const decimals = (value) => {
  const [digits, exponent = 0] = String(value).split("e");
  return (digits.split(".")[1] ?? "").length - exponent;
};`,
  },
  length: {
    code: `const length = (text) => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};`,
  },
  textFault: {
    needs: ["set"],
    code: `const fillers = /* @__PURE__ */ set("FILLERS", "|");
const usual = /^[!-~\\u00a1-\\u02ff]+(?: [!-~\\u00a1-\\u02ff]+)*$/;
const control = /[\\p{Cc}\\p{Cs}\\u2028\\u2029]/u;
const textFault = (value) =>
  typeof value !== "string"
    ? "!field.wrong_type"
    : usual.test(value)
      ? fillers.has(value)
        ? "!text.placeholder"
        : 0
      : value === ""
        ? "!text.too_short"
        : control.test(value)
          ? "!text.control_character"
          : value.trim() !== value
            ? "!text.not_trimmed"
            : value.normalize() !== value
              ? "!text.not_nfc"
              : 0;`,
  },
  isBirth: {
    needs: ["daysIn"],
    code: `const remainder = (digits, weights) => {
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
};`,
  },
  searchId: {
    needs: ["isBirth"],
    code: `const idShape = BIRTHNUMBER;
const searchId = (value, add) =>
  typeof value === "string" && idShape.test(value) && isBirth(value.replace(/\\D/g, "")) &&
  add("?personal.possible_birth_number");`,
  },
  holdsBirthNumber: {
    needs: ["isBirth"],
    code: `const numberShape = ELEVEN;
const numbersIn = (value) =>
  typeof value === "string" && /(?:\\d\\D*){11}/.test(value)
    ? Array.from(value.matchAll(numberShape), ([written]) => written.replace(/\\D/g, ""))
    : [];
const holdsBirthNumber = (value) => numbersIn(value).some(isBirth);`,
  },
  holdBirthNumber: {
    needs: ["holdsBirthNumber"],
    code: `const holdBirthNumber = (values) => Array.isArray(values) && values.some(holdsBirthNumber);`,
  },
  searchText: {
    needs: ["holdsBirthNumber"],
    code: `const mailShape = MAIL;
const phoneShape = PHONE;
const searchText = (value, add) => {
  if (typeof value !== "string" || !/@|(?:\\d\\D*){8}/.test(value)) return;
  const numbers = numbersIn(value);
  if (numbers.some(isBirth)) add(".personal.birth_number");
  if (numbers.some((digits) => isAccount(digits) && !isBirth(digits))) add("?personal.account_number");
  if (mailShape.test(value)) add("?personal.mail_address");
  if (phoneShape.test(value)) add("?personal.phone_number");
};`,
  },
  eachItem: {
    code: `const eachItem = (search) => (values, add) => {
  const seen = new Set();
  if (!Array.isArray(values)) return;
  for (const [at, value] of values.entries())
    search(value, (code) => {
      if (!seen.has(code)) add(code, at);
      seen.add(code);
    });
};`,
  },
  searchIds: { needs: ["searchId", "eachItem"], code: `const searchIds = eachItem(searchId);` },
  searchTexts: { needs: ["searchText", "eachItem"], code: `const searchTexts = eachItem(searchText);` },
  uriFault: {
    code: `const uriShape = URI;
const uriFault = (value) =>
  typeof value !== "string"
    ? "!field.wrong_type"
    : value.length > 2000 || !uriShape.test(value)
      ? "!uri.invalid"
      : 0;`,
  },
  listFault: {
    code: `let item;
const listFault = (values, check, least, most, unique) => {
  if (!Array.isArray(values)) return "!field.wrong_type";
  let [remark, at] = [0];
  for (item = 0; item < values.length; item++) {
    const code = check(values[item]);
    if (code && code[0] !== "?") return code;
    if (code && !remark) [remark, at] = [code, item];
  }
  item = undefined;
  if (values.length < least) return ".list.too_few";
  if (values.length > most) return ".list.too_many";
  if (unique && new Set(values).size < values.length) {
    item = values.findIndex((value, place) => values.indexOf(value) !== place);
    return ".list.repeated";
  }
  item = at;
  return remark;
};`,
  },
  string: { code: `const string = (value) => (typeof value === "string" ? value : undefined);` },
  boolean: { code: `const boolean = (value) => (typeof value === "boolean" ? value : undefined);` },
  integer: { code: `const integer = (value) => (Number.isSafeInteger(value) ? value : NaN);` },
  number: { code: `const number = (value) => (Number.isFinite(value) ? value : NaN);` },
  within: {
    code: `const within = (millis) => (millis >= -621355968e5 && millis <= 253402300799999 ? millis : NaN);`,
  },
  list: {
    code: `const list = (values, read) => {
  if (!Array.isArray(values)) return undefined;
  const known = values.map(read);
  return known.includes(undefined) || known.includes(NaN) ? undefined : known;
};`,
  },
  span: {
    code: `const span = (to, from) => (Math.abs(to - from) <= 9223372036854 ? to - from : NaN);`,
  },
  clock: {
    code: `const clock = (millis, unit, size) => {
  const count = Math.floor(millis / unit) % size;
  return count < 0 ? count + size : count;
};`,
  },
  differ: { code: `const differ = (a, b) => a < b || a > b;` },
  order: {
    code: `const order = (a, b) => {
  if (typeof a !== "string" || typeof b !== "string") return NaN;
  for (let at = 0; at < a.length && at < b.length; at++) {
    const [x, y] = [a, b].map((text) => text.charCodeAt(at)).map((unit) => (unit >> 11 === 27 ? unit + 65536 : unit));
    if (x !== y) return x - y;
  }
  return a.length - b.length;
};`,
  },
  between: {
    code: `const between = (text, start, end) => {
  if (typeof text !== "string") return undefined;
  const points = [...text];
  return points.length < end ? undefined : points.slice(start, end).join("");
};`,
  },
  hoursFit: {
    code: `const weekDays = "Mo Tu We Th Fr Sa Su".split(" ");
const hoursShape = /${weeklyHoursPattern}/;
const onDay = (text, day) =>
  new RegExp(
    "," + "(" + weekDays[day] + "|(" + weekDays.slice(0, day + 1).join("|") + ")-(" + weekDays.slice(day).join("|") + "))[, ]",
  ).test("," + text);
const hoursFit = (list) => {
  if (!Array.isArray(list)) return undefined;
  const texts = [...new Set(list)].filter((text) => hoursShape.test(text));
  const [from, to] = [(text) => text.slice(-11, -6), (text) => text.slice(-5)];
  return texts.every(
    (one, at) =>
      from(one) < to(one) &&
      !texts.some(
        (other, place) =>
          place < at &&
          from(one) < to(other) &&
          from(other) < to(one) &&
          weekDays.some((_, day) => onDay(one, day) && onDay(other, day)),
      ),
  );
};`,
  },
  join: {
    code: `const join = (a, b) => (typeof a === "string" && typeof b === "string" ? a + b : undefined);`,
  },
  digits: { code: `const digits = (whole) => (whole === whole ? String(whole) : undefined);` },
  whole: {
    code: `const whole = (exact) =>
  exact !== BigInt.asIntN(64, exact) ? NaN : Number.isSafeInteger(Number(exact)) ? Number(exact) : exact;
const integers = (a, b, act) => (a !== a || b !== b ? NaN : whole(act(BigInt(a), BigInt(b))));`,
  },
  decimal: {
    code: `const powers = /* @__PURE__ */ Array.from({ length: 23 }, (_, at) => +\`1e\${at}\`);
const scaleOf = (value) => {
  for (let scale = 0; scale < 23; scale++)
    if (Math.round(value * powers[scale]) / powers[scale] === value) return scale;
  return NaN;
};
const scaled = (value, scale) => Math.round(value * (powers[scale] ?? NaN));
const tens = (count) => 10n ** BigInt(count);
const long = (value) => {
  if (typeof value === "object") return value;
  const [digits, exponent = 0] = String(value).split("e");
  const [whole, fraction = ""] = digits.split(".");
  const scale = fraction.length - exponent;
  const units = BigInt(whole + fraction);
  return scale < 0 ? [units * tens(-scale), 0] : [units, scale];
};
const aligned = (a, b) => {
  const [[x, p], [y, q]] = [long(a), long(b)];
  const scale = Math.max(p, q);
  return [x * tens(scale - p), y * tens(scale - q), scale];
};
const isShort = (units) => Math.abs(units) < 1e15;
const unknown = (a, b) => a !== a || b !== b;
const areNumbers = (a, b) => typeof a === "number" && typeof b === "number";`,
  },
  plus: {
    needs: ["decimal"],
    code: `const plus = (a, b) => {
  if (unknown(a, b)) return NaN;
  if (areNumbers(a, b)) {
    const scale = Math.max(scaleOf(a), scaleOf(b));
    const [x, y] = [scaled(a, scale), scaled(b, scale)];
    if (isShort(x) && isShort(y) && isShort(x + y)) return (x + y) / powers[scale];
  }
  const [x, y, scale] = aligned(a, b);
  return [x + y, scale];
};`,
  },
  times: {
    needs: ["decimal"],
    code: `const times = (a, b) => {
  if (unknown(a, b)) return NaN;
  if (areNumbers(a, b)) {
    const [p, q] = [scaleOf(a), scaleOf(b)];
    const units = scaled(a, p) * scaled(b, q);
    if (isShort(units) && p + q < 23) return units / powers[p + q];
  }
  const [[x, p], [y, q]] = [long(a), long(b)];
  return [x * y, p + q];
};`,
  },
  negative: {
    code: `const negative = (value) => (typeof value === "object" ? [-value[0], value[1]] : -value);`,
  },
  absolute: {
    needs: ["negative"],
    code: `const absolute = (value) => ((typeof value === "object" ? value[0] : value) < 0 ? negative(value) : value);`,
  },
  fromInteger: {
    code: `const fromInteger = (value) => (typeof value === "bigint" ? [value, 0] : value);`,
  },
  compare: {
    needs: ["decimal"],
    code: `const compare = (a, b) => {
  if (unknown(a, b) || areNumbers(a, b)) return a - b;
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
};`,
  },
  and: { code: `const and = (a, b) => (a === false || b === false ? false : a === true ? b : undefined);` },
  or: { code: `const or = (a, b) => (a === true || b === true ? true : a === false ? b : undefined);` },
} as const satisfies Record<string, Piece>;

/** The name of a piece. */
export type PieceName = keyof typeof pieces;

/** What stands in the pieces for constants of core. */
export interface Constants {
  readonly fillers: readonly string[];
  readonly uri: string;
  readonly birthNumber: string;
  readonly eleven: string;
  readonly mail: string;
  readonly phone: string;
}

/** The source text of the pieces and of all they stand on, each once, in an order that works. */
export function printPieces(names: ReadonlySet<PieceName>, constants: Constants): readonly string[] {
  const wanted = new Set<string>();
  const want = (name: string) => {
    for (const other of (pieces as Record<string, Piece>)[name]?.needs ?? []) want(other);
    wanted.add(name);
  };
  for (const name of names) want(name);
  return Object.entries(pieces)
    .filter(([name]) => wanted.has(name))
    .map(([, { code }]) =>
      code
        .replace("FILLERS", () => constants.fillers.join("|"))
        .replace("URI", () => String(new RegExp(constants.uri, "u")))
        .replace("BIRTHNUMBER", () => visible(new RegExp(constants.birthNumber, "u")))
        .replace("ELEVEN", () => visible(new RegExp(constants.eleven, "gu")))
        .replace("MAIL", () => visible(new RegExp(constants.mail, "u")))
        .replace("PHONE", () => visible(new RegExp(constants.phone, "u"))),
    );
}

/** A regular expression whose odd blanks and dashes can be seen. */
function visible(shape: RegExp): string {
  return String(shape).replace(/[\u00a0\u2000-\u206f]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
