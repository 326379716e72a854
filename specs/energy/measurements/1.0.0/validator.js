// measurements 1.0.0, printed by the SamÅpne registry. Do not edit.
// Before a code: ! rules must not read the value, . they may, ? a warning. In rules NaN is an unknown number.

const get = (row, name) => (Object.hasOwn(row, name) ? row[name] : undefined);

const set = (codes, between) => new Set(codes.split(between));

const fillers = /* @__PURE__ */ set("NA|N/A|n/a|NULL|null|None|NaN|nan|undefined|undefined undefined|#N/A|#I/T|#REF!|#VALUE!|#VERDI!|#NAME?|#NAVN?|-|--|?|.|..|:", "|");
const usual = /^[!-~\u00a1-\u02ff]+(?: [!-~\u00a1-\u02ff]+)*$/;
const control = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
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
              : 0;

const c1 = /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$/u;
const timestamp_fault = (value) =>
  textFault(value) || (!c1.test(value) ? ".text.pattern" : 0);
const value_fault = (value) =>
  typeof value !== "number" || !Number.isFinite(value) ? "!field.wrong_type" : 0;

const fields = {
  __proto__: null,
  timestamp: [true, timestamp_fault],
  meter_id: [true, textFault],
  value: [true, value_fault],
};

/** True when no issue of the row is an error. Makes nothing but the answer. */
export function is(row) {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return false;
  for (const name in row) if (!(name in fields) && Object.hasOwn(row, name)) return false;
  let value;
  value = get(row, "timestamp");
  if (value == null || timestamp_fault(value)) return false;
  value = get(row, "meter_id");
  if (value == null || textFault(value)) return false;
  value = get(row, "value");
  if (value == null || value_fault(value)) return false;
  return true;
}

/** Every issue of a row: its code, the path of its value, and its severity. */
export function validate(row) {
  const issues = [];
  const add = (code, path = []) => {
    issues.push({ code: code.slice(1), path, severity: code[0] === "?" ? "warning" : "error" });
  };
  if (typeof row !== "object" || row === null || Array.isArray(row)) {
    add(".row.not_object");
    return issues;
  }
  for (const name of Object.keys(row)) if (!(name in fields)) add(".row.unknown_field");
  for (const name in fields) {
    const [required, check] = fields[name];
    const value = get(row, name);
    const code = value == null ? required && ".field.missing" : check(value, row);
    if (code) add(code, [name]);
  }
  return issues;
}
