// energy-certificates draft, printed by the SamÅpne registry. Do not edit.
// Before a code: ! rules must not read the value, . they may, ? a warning. In rules NaN is an unknown number.

const get = (row, name) => (Object.hasOwn(row, name) ? row[name] : undefined);

const set = (codes, between) => new Set(codes.split(between));

const dates = (between, ...groups) => {
  const periods = new Map();
  for (const group of groups) {
    const [from, to, ...codes] = group.split(between);
    for (const code of codes) periods.set(code, [...(periods.get(code) ?? []), [from, to]]);
  }
  return periods;
};

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

const dateFault = (value) =>
  typeof value !== "string" ? "!field.wrong_type" : Number.isNaN(date(value)) ? "!date.invalid" : 0;

const codeFault = (value, codes) =>
  typeof value !== "string" ? "!field.wrong_type" : codes.has(value) ? 0 : "!code.unknown";

const datedCodeFault = (value, codes, day, version) => {
  const on = day ?? version;
  return (
    codeFault(value, codes) ||
    (on === undefined || codes.get(value).some(([from, to]) => from <= on && (!to || on < to))
      ? 0
      : day === undefined
        ? "?code.expired"
        : ".code.not_valid_then")
  );
};

const decimals = (value) => {
  const [digits, exponent = 0] = String(value).split("e");
  return (digits.split(".")[1] ?? "").length - exponent;
};

const fillers = /* @__PURE__ */ set("NA|N/A|n/a|NULL|null|None|NaN|nan|undefined|undefined undefined|#N/A|#I/T|#REF!|#VALUE!|#VERDI!|#NAME?|#NAVN?|#DIV/0!|#NUM!|#NULL!|-|--|?|.|..|:", "|");
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

const numberShape = /(?:^|[^0-9])(?:[0-9]{2}[ \u00a0\u202f./\u2013-]{0,3}){3}[0-9]{3}[ \u00a0\u202f./\u2013-]{0,3}[0-9]{2}(?=[^0-9]|$)/gu;
const numbersIn = (value) =>
  typeof value === "string" && /(?:\d\D*){11}/.test(value)
    ? Array.from(value.matchAll(numberShape), ([written]) => written.replace(/\D/g, ""))
    : [];
const holdsBirthNumber = (value) => numbersIn(value).some(isBirth);

const mailShape = /[A-Za-zÆØÅæøå0-9._%+-]@(?:[A-Za-zÆØÅæøå0-9-]{1,63}\.){1,8}[A-Za-zÆØÅæøå]{2,63}/u;
const phoneShape = /(?:^|[^0-9A-Za-zÆØÅæøå_/#+.,-]|(?:^|[^0-9])[.,])(?:2[1-9]|[3-9][0-9])(?:[0-9]{6}|(?:[ \u00a0\u202f][0-9]{2}){3}|(?:\.[0-9]{2}){3}|(?:-[0-9]{2}){3}|[0-9][ \u00a0\u202f][0-9]{2}[ \u00a0\u202f][0-9]{3})(?:$|[^0-9A-Za-zÆØÅæøå_.,-]|[.,-](?:$|[^0-9]))|(?:\+|(?:^|[^0-9])00)[ \u00a0\u202f]?47\)?[ \u00a0\u202f.-]?[2-9](?:[ \u00a0\u202f.-]?[0-9]){7}(?:$|[^0-9])/u;
const searchText = (value, add) => {
  if (typeof value !== "string" || !/@|(?:\d\D*){8}/.test(value)) return;
  const numbers = numbersIn(value);
  if (numbers.some(isBirth)) add(".personal.birth_number");
  if (numbers.some((digits) => isAccount(digits) && !isBirth(digits))) add("?personal.account_number");
  if (mailShape.test(value)) add("?personal.mail_address");
  if (phoneShape.test(value)) add("?personal.phone_number");
};

const within = (millis) => (millis >= -621355968e5 && millis <= 253402300799999 ? millis : NaN);

const differ = (a, b) => a < b || a > b;

const join = (a, b) => (typeof a === "string" && typeof b === "string" ? a + b : undefined);

const digits = (whole) => (whole === whole ? String(whole) : undefined);

const c1 = /* @__PURE__ */ dates(" ", "2002-01-01 2020-01-01 0101 0104 0105 0106 0111 0118 0119 0121 0122 0123 0124 0125 0127 0128 0135 0136 0137 0138 0211 0213 0214 0215 0216 0217 0219 0220 0221 0226 0227 0228 0229 0230 0231 0233 0234 0235 0236 0237 0238 0239 0402 0403 0412 0415 0417 0418 0419 0420 0423 0425 0426 0427 0428 0429 0430 0432 0434 0436 0437 0438 0439 0441 0501 0502 0511 0512 0513 0514 0515 0516 0517 0519 0520 0521 0522 0528 0529 0532 0533 0534 0536 0538 0540 0541 0542 0543 0544 0602 0604 0605 0612 0616 0617 0618 0619 0621 0622 0623 0624 0625 0626 0627 0628 0631 0632 0633 0704 0711 0713 0716 0805 0806 0807 0811 0814 0815 0817 0819 0821 0822 0826 0827 0828 0829 0830 0831 0833 0834 0901 0904 0906 0911 0912 0914 0919 0926 0928 0929 0935 0937 0938 0940 0941 1001 1002 1003 1004 1014 1017 1018 1021 1026 1027 1029 1032 1034 1037 1046 1102 1129 1141 1142 1201 1211 1216 1219 1221 1222 1223 1224 1227 1228 1231 1232 1233 1234 1235 1238 1241 1242 1243 1244 1245 1246 1247 1251 1252 1253 1256 1259 1260 1263 1264 1265 1266 1401 1411 1412 1413 1416 1417 1418 1419 1421 1422 1426 1428 1429 1430 1431 1432 1433 1438 1439 1441 1444 1445 1449 1502 1504 1514 1519 1523 1524 1526 1529 1534 1543 1545 1546 1548 1571 1805 1826 1854 1867 1902 1911 1913 1917 1919 1922 1923 1924 1925 1926 1927 1928 1931 1933 1936 1938 1941 1943 2002 2003 2011 2012 2014 2015 2017 2018 2019 2021 2022 2023 2024 2025 2027 2028 2030", "2002-01-01  0301 1101 1103 1106 1111 1112 1114 1119 1120 1121 1122 1124 1127 1130 1133 1134 1135 1144 1145 1146 1149 1151 1511 1515 1516 1517 1520 1525 1528 1531 1532 1535 1539 1547 1554 1557 1560 1563 1566 1573 1804 1811 1812 1813 1815 1816 1818 1820 1822 1824 1825 1827 1828 1832 1834 1835 1836 1837 1838 1839 1840 1848 1851 1856 1857 1859 1860 1865 1866 1868 1871 1874", "2002-01-01 2003-01-01 0545 0615 0620 0701 0714 1420 1424 1443 1551 1929", "2003-01-01 2005-01-01 0545 0615 0620 0714 1420 1424 1443 1551 1929", "2005-01-01 2011-01-01 0545 0615 0620 0714 1420 1424 1443 1551 1929", "2011-01-01 2012-01-01 0545 0615 0620 0714 1420 1424 1443 1551 1929", "2012-01-01 2015-01-01 0545 0615 0620 0714 1420 1424 1443 1551 1929", "2015-01-01 2017-01-01 0545 0615 0620 0714 1420 1424 1443 1551 1929", "2017-01-01 2020-01-01 0545 0615 0620 0710 1420 1424 1443 1551 1929", "2003-01-01 2020-01-01 0701", "2002-01-01 2018-01-01 0702 0709 0722 0723 0728 1601 1612 1613 1617 1620 1621 1622 1624 1627 1630 1632 1633 1634 1635 1636 1638 1640 1644 1648 1653 1657 1662 1663 1664 1665 1702 1703 1711 1714 1717 1718 1719 1721 1724 1725 1738 1740 1742 1743 1744 1748 1749 1750 1751 1755 1852 1870 1940", "2002-01-01 2017-01-01 0706 0719 0720 1841", "2018-01-01 2020-01-01 0712 0715 0729 1852 1903 1940 5004 5011 5012 5013 5015 5016 5017 5018 5019 5023 5024 5030 5039 5040 5048 5050 5051", "2017-01-01 2018-01-01 0714", "2020-01-01  1108 1506 1514 1577 1578 1579 1806 1826 1867 1875 3401 3403 3405 3407 3411 3412 3413 3414 3415 3416 3417 3418 3419 3420 3421 3422 3423 3424 3425 3426 3427 3428 3429 3430 3431 3432 3433 3434 3435 3436 3437 3438 3439 3440 3441 3442 3443 3446 3447 3448 3449 3450 3451 3452 3453 3454 4201 4202 4203 4204 4205 4206 4207 4211 4212 4213 4214 4215 4216 4217 4218 4219 4220 4221 4222 4223 4224 4225 4226 4227 4228 4601 4602 4611 4612 4613 4614 4615 4616 4617 4618 4619 4620 4621 4622 4623 4624 4625 4626 4627 4628 4629 4630 4631 4632 4633 4634 4635 4636 4637 4638 4639 4640 4641 4642 4643 4644 4645 4646 4647 4648 4649 4650 4651 5006 5007 5055 5056 5057 5058 5059 5060", "2002-01-01 2006-01-01 1154 1159 1569 1572", "2006-01-01  1160 1576", "2002-01-01 2008-01-01 1503 1556", "2008-01-01  1505", "2020-01-01 2024-01-01 1507 3001 3002 3003 3004 3005 3006 3007 3011 3012 3013 3014 3015 3016 3017 3018 3019 3020 3021 3022 3023 3024 3025 3026 3027 3028 3029 3030 3031 3032 3033 3034 3035 3036 3037 3038 3039 3040 3041 3042 3043 3044 3045 3046 3047 3048 3049 3050 3051 3052 3053 3054 3801 3802 3803 3804 3805 3806 3807 3808 3811 3812 3813 3814 3815 3816 3817 3818 3819 3820 3821 3822 3823 3824 3825 5401 5402 5403 5404 5405 5406 5411 5412 5413 5414 5415 5416 5417 5418 5419 5420 5421 5422 5423 5424 5425 5426 5427 5428 5429 5430 5432 5433 5434 5435 5436 5437 5438 5439 5440 5441 5442 5443 5444", "2024-01-01  1508 1580 1833 1845 3101 3103 3105 3107 3110 3112 3114 3116 3118 3120 3122 3124 3201 3203 3205 3207 3209 3212 3214 3216 3218 3220 3222 3224 3226 3228 3230 3232 3234 3236 3238 3240 3242 3301 3303 3305 3310 3312 3314 3316 3318 3320 3322 3324 3326 3328 3330 3332 3334 3336 3338 3901 3903 3905 3907 3909 3911 4001 4003 4005 4010 4012 4014 4016 4018 4020 4022 4024 4026 4028 4030 4032 4034 4036 5037 5501 5503 5510 5512 5514 5516 5518 5520 5522 5524 5526 5528 5530 5532 5534 5536 5538 5540 5542 5544 5546 5601 5603 5605 5607 5610 5612 5614 5616 5618 5620 5622 5624 5626 5628 5630 5632 5634 5636", "2002-01-01 2019-01-01 1567 1942 2004", "2002-01-01 2012-01-01 1723 1729 1849 1850", "2002-01-01 2011-01-01 1736", "2011-01-01 2018-01-01 1736", "2002-01-01 2015-01-01 1739 1920 1939", "2015-01-01 2018-01-01 1739", "2012-01-01 2018-01-01 1756", "2002-01-01 2024-01-01 1833 1845", "2017-01-01  1841", "2002-01-01 2005-01-01 1842", "2012-01-01 2020-01-01 1849 1850", "2002-01-01 2022-01-01 1853", "2022-01-01  1853", "2018-01-01  1870 5014 5020 5021 5022 5026 5027 5028 5029 5031 5032 5033 5034 5035 5036 5038 5041 5042 5043 5044 5045 5046 5047 5049 5052 5053 5054", "2002-01-01 2013-01-01 1901 1915", "2013-01-01 2018-01-01 1903", "2015-01-01 2020-01-01 1920 1939", "2019-01-01 2020-01-01 1942 2004 5005", "2002-01-01 2004-01-01 2020", "2004-01-01 2020-01-01 2020", "2018-01-01 2023-01-01 5001 5025", "2023-01-01  5001 5025", "2018-01-01 2019-01-01 5005", "2018-01-01 2024-01-01 5037", "2019-01-01  5061");
const municipality_number_fault = (value, _, day) =>
  datedCodeFault(value, c1, day, "2024-01-01");
const municipality_number_error = (value, _, day) =>
  datedCodeFault(value, c1, day);
const c4 = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u;
const building_id_fault = (value) =>
  typeof value !== "string" ? "!field.wrong_type" : !c4.test(value) ? "!identifier.shape" : 0;
const c6 = /^[A-Z][0-9]{4}-[0-9]{1,9}$/u;
const certificate_number_fault = (value) =>
  typeof value !== "string" ? "!field.wrong_type" : !c6.test(value) ? "!identifier.shape" : 0;
const c8 = /* @__PURE__ */ set("2010 next", " ");
const scheme_version_fault = (value) =>
  codeFault(value, c8);
const c10 = /* @__PURE__ */ set("A B C D E F G", " ");
const energy_grade_fault = (value) =>
  codeFault(value, c10);
const c12 = /* @__PURE__ */ set("green light_green yellow orange red", " ");
const heating_grade_fault = (value) =>
  codeFault(value, c12);
const heated_area_fault = (value) =>
  typeof value !== "number" || !Number.isFinite(value) ? "!field.wrong_type" : Math.round(value * 1e2) / 1e2 !== value && decimals(value) > 2 ? ".number.too_many_decimals" : value <= 0 ? ".number.too_small" : 0;
const calculated_delivered_energy_fault = (value) =>
  typeof value !== "number" || !Number.isFinite(value) ? "!field.wrong_type" : Math.round(value * 1e2) / 1e2 !== value && decimals(value) > 2 ? ".number.too_many_decimals" : value < 0 ? ".number.too_small" : value > 1000 ? ".number.too_large" : 0;
const construction_year_fault = (value) =>
  typeof value !== "number" ? "!field.wrong_type" : !Number.isSafeInteger(value) ? "!number.not_whole" : value < 1000 ? ".number.too_small" : value > 2100 ? ".number.too_large" : 0;

const fields = {
  __proto__: null,
  municipality_number: [true, municipality_number_fault],
  building_id: [true, building_id_fault, searchId],
  certificate_number: [true, certificate_number_fault],
  scheme_version: [true, scheme_version_fault],
  issued_date: [true, dateFault],
  valid_to: [true, dateFault],
  energy_grade: [true, energy_grade_fault],
  heating_grade: [false, heating_grade_fault],
  building_category: [true, textFault, searchText],
  heated_area: [true, heated_area_fault],
  calculated_delivered_energy: [false, calculated_delivered_energy_fault],
  construction_year: [false, construction_year_fault],
};

const rules = ($valid_to, $issued_date, $certificate_number, $heating_grade, $scheme_version, now_date, row, ref, add) => {
  let t1;
  return (
    ((differ(new Date($valid_to).getUTCFullYear(), (new Date($issued_date).getUTCFullYear() + 10)) || ((differ(new Date($valid_to).getUTCMonth(), new Date($issued_date).getUTCMonth()) || differ(new Date($valid_to).getUTCDate(), new Date($issued_date).getUTCDate())) && ((differ(new Date($issued_date).getUTCMonth(), 1) || differ(new Date($issued_date).getUTCDate(), 29)) || ((differ(new Date($valid_to).getUTCMonth(), 1) || differ(new Date($valid_to).getUTCDate(), 28)) && (differ(new Date($valid_to).getUTCMonth(), 2) || differ(new Date($valid_to).getUTCDate(), 1)))))) && add(".EC1")) ||
    ((typeof $certificate_number === "string" && typeof (t1 = join(digits(new Date($issued_date).getUTCFullYear()), "-")) === "string" && !$certificate_number.includes(t1)) && add("?EC2")) ||
    ((typeof $heating_grade === "string" && (typeof $scheme_version === "string" && $scheme_version !== "2010")) && add(".EC3")) ||
    ($issued_date > now_date && add(".EC4"))
  );
};

/** True when no issue of the row is an error. Makes nothing but the answer. */
export function is(row, { now, classificationDate: day } = {}) {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return false;
  for (const name in row) if (!(name in fields) && Object.hasOwn(row, name)) return false;
  let value;
  value = get(row, "municipality_number");
  if (value == null || municipality_number_error(value, row, day)) return false;
  value = get(row, "building_id");
  if (value == null || building_id_fault(value)) return false;
  value = get(row, "certificate_number");
  if (value == null || certificate_number_fault(value)) return false;
  value = get(row, "scheme_version");
  if (value == null || scheme_version_fault(value)) return false;
  value = get(row, "issued_date");
  const $issued_date = date(row.issued_date);
  if (value == null || ($issued_date !== $issued_date)) return false;
  value = get(row, "valid_to");
  const $valid_to = date(row.valid_to);
  if (value == null || ($valid_to !== $valid_to)) return false;
  value = get(row, "energy_grade");
  if (value == null || energy_grade_fault(value)) return false;
  value = get(row, "heating_grade");
  if (value != null && heating_grade_fault(value)) return false;
  value = get(row, "building_category");
  if (value == null || textFault(value) || holdsBirthNumber(value)) return false;
  value = get(row, "heated_area");
  if (value == null || heated_area_fault(value)) return false;
  value = get(row, "calculated_delivered_energy");
  if (value != null && calculated_delivered_energy_fault(value)) return false;
  value = get(row, "construction_year");
  if (value != null && construction_year_fault(value)) return false;
  return !rules(within($valid_to), within($issued_date), row.certificate_number, row.heating_grade, row.scheme_version, within(date(now?.date)), row, 0, (code) => code[0] !== "?");
}

/** Every issue of a row: its code, the path of its value, and its severity. */
export function validate(row, { now, classificationDate: day } = {}) {
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
    const code = value == null ? required && ".field.missing" : check(value, row, day);
    if (code) add(code, [name]);
    if (code && code[0] === "!") (values === row ? (values = { ...row }) : values)[name] = undefined;
    search?.(value, (code, at) => add(code, [name]));
  }
  rules(within(date(values.valid_to)), within(date(values.issued_date)), values.certificate_number, values.heating_grade, values.scheme_version, within(date(now?.date)), values, 0, add);
  return issues;
}
