import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type KeptPages, ScatteredPlaces } from "./scattered-places.ts";

const seriesOf = (number: number) => ({ high: Math.imul(number, 0x9e3779b1), low: number });
const minute = 60_000;

/** The same kept plainly. */
class PlainPlaces {
  readonly #places = new Map<string, number>();

  firstPlace(series: number, moment: number, place: number): number | undefined {
    const known = this.#places.get(`${series} ${moment}`);
    if (known === undefined) this.#places.set(`${series} ${moment}`, place);
    return known;
  }
}

const moment = fc.oneof(
  fc.integer({ min: -200, max: 200 }).map((hour) => hour * 60 * minute),
  fc.integer({ min: -20, max: 20 }).map((day) => day * 1440 * minute),
  fc.integer({ min: -300, max: 300 }).map((count) => count * 5 * minute),
  fc.integer({ min: -900, max: 900 }).map((count) => count * minute),
  fc.integer({ min: -50, max: 50 }).map((count) => count * 1000),
  fc.integer({ min: -50, max: 50 }),
);
const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), moment), { minLength: 50, maxLength: 400 });

test("moments of series in no order are known again, and only they", () => {
  let again = 0;
  fc.assert(
    fc.property(rows, (all) => {
      const [own, plain] = [new ScatteredPlaces(), new PlainPlaces()];
      for (const [place, [series, when]] of all.entries()) {
        const first = plain.firstPlace(series, when, place);
        expect(own.firstPlace(seriesOf(series), when, place)).toBe(first);
        if (first !== undefined) again += 1;
      }
    }),
    { numRuns: 200 },
  );
  expect(again).toBeGreaterThan(100);
});

test("what was seen elsewhere is known here, further down", () => {
  fc.assert(
    fc.property(rows, rows, (first, then) => {
      const [own, other, plain] = [new ScatteredPlaces(), new ScatteredPlaces(), new PlainPlaces()];
      for (const [place, [series, when]] of first.entries()) {
        own.firstPlace(seriesOf(series), when, place);
        plain.firstPlace(series, when, place);
      }
      // Other series: what is added has nothing in common with what is here.
      for (const [place, [series, when]] of then.entries()) {
        other.firstPlace(seriesOf(series + 3), when, place);
        plain.firstPlace(series + 3, when, place + first.length);
      }
      const kept: KeptPages = structuredClone(other.release());
      own.append(kept, first.length);
      for (const [at, all] of [first, then].entries())
        for (const [series, when] of all) {
          const number = series + 3 * at;
          expect(own.firstPlace(seriesOf(number), when, 1e6)).toBe(plain.firstPlace(number, when, 1e6));
        }
    }),
    { numRuns: 100 },
  );
});

test("moments far from each other are kept by themselves, and known as well once their page is made", () => {
  const places = new ScatteredPlaces();
  const far = 80_000;
  // Pages of 64 hours, none of which is a whole day.
  const hourOf = (page: number, hour: number) => (page * 192 + hour) * 60 * minute;
  const ask = (page: number, hour: number, place: number) =>
    places.firstPlace(seriesOf(0), hourOf(page, hour), place);
  for (let page = 0; page < far; page++) expect(ask(page, 1, page)).toBeUndefined();
  // Enough for pages more.
  for (let page = 0; page < 1000; page++)
    for (let hour = 2; hour < 20; hour++) expect(ask(page, hour, far)).toBeUndefined();
  for (let page = far - 500; page < far; page++) expect(ask(page, 2, far + 1)).toBeUndefined();
  for (let page = far - 500; page < far; page++)
    expect([ask(page, 1, far + 2), ask(page, 2, far + 2)]).toEqual([page, far + 1]);
  for (let page = 0; page < far; page++) expect(ask(page, 1, far + 2)).toBe(page);
  const { pages, others } = places.release();
  expect(pages.length / 2).toBeLessThan(72_000);
  expect(others.places.length).toBeLessThan(11_000);
  expect(others.places.length).toBeGreaterThan(9000);
});

test("a year of hours in no order takes some four bytes for each", () => {
  const places = new ScatteredPlaces();
  const hours = Array.from({ length: 8760 }, (_, at) => (at * 7919) % 8760);
  for (const [place, hour] of hours.entries())
    expect(places.firstPlace(seriesOf(1), hour * 60 * minute, place)).toBeUndefined();
  const kept = places.release();
  expect(kept.others.places.length).toBe(0);
  expect(kept.places.byteLength / hours.length).toBeLessThan(5);
});
