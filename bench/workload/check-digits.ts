const mod11Weights = [3, 2, 7, 6, 5, 4, 3, 2];

/** Check digits as a vendor would write them by hand; undefined when the digits have none. */
export const checkDigits = { mod11, mod10 } as const;

function mod11(digits: string): number | undefined {
  let sum = 0;
  for (let place = 0; place < 8; place++)
    sum += (digits.charCodeAt(place) - 48) * (mod11Weights[place] as number);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? undefined : digit;
}

function mod10(digits: string): number {
  let sum = 0;
  for (let place = 0; place < 17; place++) sum += (digits.charCodeAt(place) - 48) * (place % 2 === 0 ? 3 : 1);
  return (10 - (sum % 10)) % 10;
}

/** Digits with their check digit; makes new ones as long as there is none. */
export function withCheckDigit(make: () => string, method: keyof typeof checkDigits): string {
  for (;;) {
    const digits = make();
    const check = checkDigits[method](digits);
    if (check !== undefined) return `${digits}${check}`;
  }
}
