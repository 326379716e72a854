import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { covered } from "./cover.ts";
import { digitsTogether } from "./digits-together.ts";
import { personalDataIn } from "./find.ts";
import { isAccountNumber, isBirthNumber } from "./numbers.ts";
import { elevenDigits, phoneNumber } from "./patterns.ts";

/** Digits with both check digits after them; undefined when there are none. `rest` is 0, or from 2032 also 1 to 3. */
function withCheckDigits(nine: string, rest = 0): string | undefined {
  const first = checkDigit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2], rest);
  const second = checkDigit(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 0);
  return first > 9 || second > 9 ? undefined : `${nine}${first}${second}`;
}

function checkDigit(digits: string, weights: readonly number[], rest: number): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (11 + rest - (sum % 11)) % 11;
}

/** An invented person of 1870, so that no number here can be anybody's. */
function invented(day: number, month: number, rest = 0): string {
  const date = `${String(day).padStart(2, "0")}${String(month).padStart(2, "0")}70`;
  for (let individual = 500; ; individual++) {
    const number = withCheckDigits(`${date}${individual}`, rest);
    if (number) return number;
  }
}

const ordinary = invented(13, 9);
const account = (() => {
  for (let body = 8_601_11_1794; ; body++) {
    const last = checkDigit(String(body), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 0);
    if (last < 10) return `${body}${last}`;
  }
})();

describe("a birth number", () => {
  test.each([
    ["an ordinary one", ordinary],
    ["a D-number", invented(13 + 40, 9)],
    ["a help number", invented(13, 9 + 40)],
    ["a synthetic one of the tax administration", invented(13, 9 + 80)],
    ["a synthetic one of the welfare administration", invented(13, 9 + 60)],
    ["a synthetic D-number", invented(13 + 40, 9 + 80)],
    ["by the rule of 2032, remainder 3", invented(13, 9, 3)],
    ["the examples of the tax administration for 2032", "02013299997"],
    ["the examples of the tax administration for 2032, the first", "30108299920"],
    ["the examples of the tax administration for 2032, the second", "30108299939"],
  ])("%s", (_, number) => {
    expect(isBirthNumber(number)).toBe(true);
    expect(personalDataIn(number)).toEqual(["birth_number"]);
  });

  test("is none when a check digit or the date is wrong", () => {
    const digits = [...ordinary].map(Number);
    const wrongLast = [...digits.slice(0, 10), ((digits[10] as number) + 1) % 10].join("");
    expect(isBirthNumber(wrongLast)).toBe(false);
    for (const nine of ["320970500", "311170500", "300270500", "290269500", "001370500", "810170500"])
      for (let individual = 500; individual < 520; individual++) {
        const number = withCheckDigits(nine.slice(0, 6) + String(individual)) ?? "00000000000";
        expect(isBirthNumber(number), number).toBe(false);
      }
  });

  test("agrees with the calendar and the published sums on any eleven digits", () => {
    let right = 0;
    const judge = (number: string) => {
      const day = Number(number.slice(0, 2)) % 40;
      const shift = [0, 40, 60, 80].findLast((added) => Number(number.slice(2, 4)) > added) ?? 0;
      const month = Number(number.slice(2, 4)) - shift;
      const date = new Date(Date.UTC(2000 + Number(number.slice(4, 6)), month - 1, day));
      const exists = month <= 12 && date.getUTCDate() === day && date.getUTCMonth() === month - 1;
      const checks = [0, 1, 2, 3].map((rest) => withCheckDigits(number.slice(0, 9), rest));
      return Number(number[0]) < 8 && exists && checks.includes(number);
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 5 }), (nine, rest) => {
        const body = String(nine).padStart(9, "0");
        const number = withCheckDigits(body, rest) ?? `${body}00`;
        right += Number(isBirthNumber(number));
        return isBirthNumber(number) === judge(number);
      }),
      { numRuns: 20_000, seed: 20_261_124 },
    );
    expect(right).toBeGreaterThan(1000);
  });

  const written = (groups: readonly number[], sign: string) => {
    let from = 0;
    return groups.map((length) => ordinary.slice(from, (from += length))).join(sign);
  };
  test.each([[11], [6, 5], [6, 3, 2], [2, 2, 2, 5], [2, 2, 2, 3, 2], [4, 2, 5]].map((groups) => [groups]))(
    "is found in groups of %j",
    (groups) => {
      for (const sign of [" ", "\u00a0", "\u202f", ".", "-", "\u2013", " - ", "/"]) {
        const text = `Søker født 5. mai, nr. 7 ${written(groups, sign)}, bor i Bodø`;
        expect(personalDataIn(text), text).toEqual(["birth_number"]);
      }
    },
  );

  test("is found beside another, at the ends of a text, and next to letters", () => {
    const wrong = "12345678901";
    for (const text of [`${wrong} ${ordinary}`, `${ordinary},x`, `fnr${ordinary}x`, `a\n${ordinary}`])
      expect(personalDataIn(text), text).toEqual(["birth_number"]);
  });

  test("is not a part of a longer number", () => {
    for (const text of [`1${ordinary}`, `${ordinary}1`, `7070575000${ordinary}`])
      expect(personalDataIn(text), text).toEqual([]);
  });
});

describe("an account number", () => {
  test("passes MOD11, and is told from a birth number", () => {
    expect(isAccountNumber(account)).toBe(true);
    const dotted = `${account.slice(0, 4)}.${account.slice(4, 6)}.${account.slice(6)}`;
    for (const text of [account, dotted, `Betales til konto ${dotted}.`])
      expect(personalDataIn(text)).toEqual(["account_number"]);
    expect(isAccountNumber(String(Number(account) + 1))).toBe(false);
  });
});

describe("mail addresses and phone numbers", () => {
  test.each([
    "kari@eksempel.no",
    "Kontakt: kari.nordmann+x@it.eksempel.kommune.no.",
    "<ola@blåbær.no>",
    "mailto:post@a-b.museum",
  ])("mail: %s", (text) => expect(personalDataIn(text)).toEqual(["mail_address"]));

  test.each([
    "91234567",
    "Ring 22334455.",
    "tlf.41234567",
    "Tlf: 22 33 44 55",
    "(913 45 678)",
    "913\u00a045\u00a0678",
    "22.33.44.55",
    "+4791234567",
    "+47 912 34 567",
    "004791234567",
    "0047 91 23 45 67",
    "(+47) 73 54 00 00",
    "Kari,91234567",
    "80012345/73540000",
  ])("phone: %s", (text) => expect(personalDataIn(text)).toEqual(["phone_number"]));

  test.each([
    ["a word with @", "@bodo og kl. 12@13"],
    ["an organisation number", "Org.nr. 942 110 464, 972418013, NO 942110464 MVA"],
    ["a metering point id", "707057500012345678 og 7070 5750 0012 3456 78"],
    ["a serial number", "Fastkraft 60443 (6970631401423765)"],
    ["years, dates and times", "2019-2025, 20251231, 31.12.2025 kl. 10.30, 2025-10-26T02:00:00+02:00"],
    ["coordinates", "63.43051234, 10.39505312; 59,91386912 N 10,75224512 Ø; 6543210.55"],
    ["case numbers", "Sak 20250000108, 2025/1142-7, 23/45678901, 2025012345, PS 112/25"],
    ["ids", "EID_97241801, EL-91234567, A91234567, bygg/91234567"],
    ["amounts", "25 000 000 kr, 1 234 567,50 kroner, 12345678 kr, -91234567,5"],
    ["postal codes", "0150 Oslo, 8006 Bodø, 7013 7030 Trondheim"],
    ["land register numbers", "gnr. 401, bnr. 25, fnr. 0, snr. 12; 5001-401/25/0/12"],
    ["long numbers", "123456789012345678901234567890, 300123456"],
    ["short codes", "Ring 07000, 110, 113 eller 116 117"],
  ])("neither: %s", (_, text) => expect(personalDataIn(text)).toEqual([]));

  test("several kinds in one text, each once", () => {
    const text = `Kari, 91234567 / 92345678, kari@eksempel.no, ${ordinary}, ${account}`;
    expect(personalDataIn(text)).toEqual(["birth_number", "account_number", "mail_address", "phone_number"]);
  });
});

test("a text with personal data is shown without its long numbers; one without keeps them", () => {
  const text = `Kari ${ordinary.slice(0, 6)} ${ordinary.slice(6)}, 91234567/92345678, kari@eksempel.no, rom 214`;
  expect(covered(text)).toBe("Kari •••••••••••, ••••••••, •••@•••, rom 214");
  for (const plain of ["Fastkraft 60443 (6970631401423765)", "942 110 464", "2025/1142"])
    expect(covered(plain)).toBe(plain);
});

test("the quick look at digits that stand together leaves out no text the patterns find something in", () => {
  const blanks = [
    " ",
    "\u00a0",
    "\u202f",
    ".",
    "/",
    "-",
    "–",
    "   ",
    "+47",
    "0047",
    "(",
    ")",
    ":",
    "T",
    "x",
    "ø",
  ];
  const piece = fc.oneof(fc.constantFrom(ordinary, account, ...blanks), fc.stringMatching(/^[0-9]{1,4}$/));
  const phone = new RegExp(phoneNumber, "u");
  const eleven = new RegExp(elevenDigits("(?=[^0-9]|$)"), "u");
  const met = { phone: 0, eleven: 0 };
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      const digits = digitsTogether(text);
      const [isPhone, isEleven] = [phone.test(text), eleven.test(text)];
      if (isPhone) met.phone += 1;
      if (isEleven) met.eleven += 1;
      return digits >= (isEleven ? 11 : isPhone ? 8 : 0);
    }),
    { numRuns: 4000, seed: 20_261_126 },
  );
  expect(Math.min(met.phone, met.eleven)).toBeGreaterThan(100);
});

test("whatever is found is covered, for any text", () => {
  const pieces = ["91234567", "22 33 44 55", "+47", "a@b.no", " ", "-", ".", ",", "/", "1", "x", "é"];
  const piece = fc.constantFrom(ordinary, account, ...pieces);
  let found = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      if (personalDataIn(text).length > 0) found++;
      return personalDataIn(covered(text)).length === 0;
    }),
    { numRuns: 5000, seed: 20_261_124 },
  );
  expect(found).toBeGreaterThan(1000);
});

test("a text of any length is searched and covered in time that grows with its length only", () => {
  for (const part of ["1", "1 ", "12345 ", "a@", "91234567", "a.", "0047"]) {
    const text = part.repeat(Math.ceil(200_000 / part.length));
    expect(personalDataIn(covered(text)), part).toEqual([]);
  }
});
