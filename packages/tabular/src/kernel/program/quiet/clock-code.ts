import { type Code, double, get, op, set } from "./wasm-code.ts";

/** Reads a part of clock time from milliseconds since 1970, as the clock shows them. `local` gives variables for doubles. */
type ReadClock = (time: Code, local: () => number) => Code;

/** The parts of clock time and of dates, by the names of the functions that ask for them. Months count from 0. */
export const clockParts: Readonly<Record<string, ReadClock>> = {
  getSeconds: within(1000, 60),
  getMinutes: within(60_000, 60),
  getHours: within(3_600_000, 24),
  getDate: (time, local) => {
    const { set: setAll, day } = dateCode(time, local);
    return [...setAll, ...day];
  },
  getMonth: (time, local) => {
    const { set: setAll, month, isOfNextYear } = dateCode(time, local);
    const [next, same] = [plus(month, double(-10)), plus(month, double(2))];
    return [...setAll, ...next, ...same, ...isOfNextYear, ...op.select];
  },
  getFullYear: (time, local) => {
    const { set: setAll, year, isOfNextYear } = dateCode(time, local);
    return [...setAll, ...plus(year, double(1)), ...year, ...isOfNextYear, ...op.select];
  },
};

const plus = (one: Code, other: Code): Code => [...one, ...other, ...op.add];
const minus = (one: Code, other: Code): Code => [...one, ...other, ...op.subtract];
const times = (code: Code, by: number): Code => [...code, ...double(by), ...op.multiply];
/** How many whole times a number holds another. */
const whole = (code: Code, by: number): Code => [...code, ...double(by), ...op.divide, ...op.floor];

/** How many whole units have passed, of so many that begin anew. */
function within(unit: number, count: number): ReadClock {
  return (time, local) => {
    const passed = local();
    const rest = minus(get(passed), times(whole(get(passed), count), count));
    return [...whole(time, unit), ...set(passed), ...rest];
  };
}

interface DateCode {
  /** Works out what the others read. */
  readonly set: Code;
  readonly day: Code;
  /** Counted from 0 in March. */
  readonly month: Code;
  /** The year that began in March. */
  readonly year: Code;
  readonly isOfNextYear: Code;
}

const [dayMillis, daysOf400Years] = [86_400_000, 146_097];
/** Days from 1 March of the year 0 to 1970. */
const daysBefore = 719_468;

/** The date of a moment, counted in years that begin in March, so that a leap day is the last of its year. */
function dateCode(time: Code, local: () => number): DateCode {
  const [era, day, year, month] = [local(), local(), local(), local()];
  const all: number[] = [];
  const put = (place: number, code: Code): void => void all.push(...code, ...set(place));
  put(day, plus(whole(time, dayMillis), double(daysBefore)));
  put(era, whole(get(day), daysOf400Years));
  put(day, minus(get(day), times(get(era), daysOf400Years)));
  // One day in four years is a leap day, but in one of a hundred, and not in one of four hundred.
  const leapDays = minus(
    plus(whole(get(day), 1460), whole(get(day), daysOf400Years - 1)),
    whole(get(day), 36_524),
  );
  put(year, whole(minus(get(day), leapDays), 365));
  const before = plus(times(get(year), 365), minus(whole(get(year), 4), whole(get(year), 100)));
  put(day, minus(get(day), before));
  // Five months from March on have 153 days.
  put(month, whole(plus(times(get(day), 5), double(2)), 153));
  const daysOfMonths = whole(plus(times(get(month), 153), double(2)), 5);
  return {
    set: all,
    day: plus(minus(get(day), daysOfMonths), double(1)),
    month: get(month),
    year: plus(get(year), times(get(era), 400)),
    isOfNextYear: [...get(month), ...double(10), ...op.atLeast],
  };
}
