import { type Effort, isPauseDue, isSpent } from "./effort.ts";
import type { LinearSystem } from "./system.ts";
import { pause, type Work } from "./work.ts";

/** Below this a coefficient is 0. */
const nothing = 1e-11;
/** So far off its bounds a number may be, of numbers of its size. */
const slack = 1e-9;
/** After so many steps for each row the choice of step is the careful one, which cannot go in circles (Bland's rule). */
const hastyStepsEach = 6;
/** Less than that in as many steps as there are rows is no way forward: bounds that lie a trifle apart are passed one by one. */
const worthwhile = 1e-3;
/** A step that gains less is none. */
const stuck = 1e-4;
/** Rounding might still lead in circles; then the bounds are said not to hold. */
const mostStepsEach = 100;

/** Where a basic variable reaches a bound: how far the free one has moved then, and how fast the basic one moves. */
interface Stop {
  readonly room: number;
  readonly grip: number;
  readonly row: number;
  readonly limit: number;
}

/**
 * The simplex method with bounds on every variable, in the form where variables and constraints are alike: each
 * constraint is one more variable, the sum it stands for. Some variables are free to move within their bounds; the
 * others, the basic ones, follow them through the rows of a table (V. Chvátal, Linear Programming, 1983, chapter 8).
 */
export class Tableau {
  readonly #values: Float64Array;
  readonly #min: Float64Array;
  readonly #max: Float64Array;
  /** The variable of each row, and of each column. */
  readonly #basic: Int32Array;
  readonly #free: Int32Array;
  /** The row of each variable, or −1 − its column; a variable that left the table for good has none. */
  readonly #place: Int32Array;
  readonly #rows: readonly Float64Array[];
  /** Room for the columns of a row that are not 0. */
  readonly #used: Int32Array;
  #width: number;
  readonly #effort: Effort;

  constructor({ variables, constraints }: LinearSystem, effort: Effort = { left: Infinity }) {
    this.#effort = effort;
    const [width, height] = [variables.length, constraints.length];
    const ranges = [...variables, ...constraints];
    this.#values = new Float64Array(width + height);
    this.#min = Float64Array.from(ranges, ({ min }) => min);
    this.#max = Float64Array.from(ranges, ({ max }) => max);
    this.#basic = Int32Array.from({ length: height }, (_, row) => width + row);
    this.#free = Int32Array.from({ length: width }, (_, column) => column);
    this.#place = Int32Array.from(ranges, (_, index) => (index < width ? -1 - index : index - width));
    this.#width = width;
    this.#used = new Int32Array(width);
    for (const [index, { min, max }] of variables.entries())
      this.#values[index] = Number.isFinite(min) ? min : Math.min(max, 0);
    this.#rows = constraints.map(({ terms }) => {
      const row = new Float64Array(width);
      for (const { variable, coefficient } of terms) row[variable] = (row[variable] as number) + coefficient;
      return row;
    });
    for (const row of this.#rows.keys()) this.#values[width + row] = this.#sumOf(row);
  }

  /** The value a variable has now. */
  value(variable: number): number {
    return this.#values[variable] as number;
  }

  /**
   * Solves equations for one variable each, those of few terms first and for variables that stand in few others: so
   * the table keeps its zeros, and equations with one value leave it before any search. Bounds are not looked at. Ends
   * before when the effort is spent, as all that follows does.
   */
  *solve(equations: readonly number[]): Work<void> {
    const counts = new Int32Array(this.#values.length);
    for (const entries of this.#rows)
      for (const [column, entry] of entries.entries())
        if (entry !== 0) counts[column] = (counts[column] as number) + 1;
    const sizes = new Map(equations.map((each) => [each, this.#termsOf(each)]));
    for (const equation of equations.toSorted((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0))) {
      if (isSpent(this.#effort)) return;
      if (isPauseDue(this.#effort)) yield pause;
      const row = this.#place[equation] as number;
      const column = row < 0 ? -1 : this.#rareColumn(row, counts);
      if (column === -1) continue;
      const [min, max] = [this.#min[equation] as number, this.#max[equation] as number];
      const target = Math.min(max, Math.max(min, this.value(equation)));
      this.#shift(column, (target - this.value(equation)) / this.#entry(row, column));
      this.#values[equation] = target;
      this.#exchange(row, column);
    }
  }

  /** Moves the variables until every bound holds; false when that cannot be. */
  *settle(): Work<boolean> {
    return (yield* this.#mend()) || (yield* this.#return());
  }

  /**
   * Brings the variable farthest out of its bounds back, again and again: few steps where it works (B. Dutertre and
   * L. de Moura, A Fast Linear-Arithmetic Solver for DPLL(T), 2006). False when it has not worked so far.
   */
  *#mend(): Work<boolean> {
    for (let step = 0; step < this.#rows.length && !isSpent(this.#effort); step++) {
      if (isPauseDue(this.#effort)) yield pause;
      const row = this.#brokenRow();
      if (row === -1) return true;
      const variable = this.#basic[row] as number;
      const low = this.value(variable) < (this.#min[variable] as number);
      const column = this.#helpfulColumn(row, low ? 1 : -1, false);
      if (column === -1) return false;
      const target = (low ? this.#min[variable] : this.#max[variable]) as number;
      this.#shift(column, (target - this.value(variable)) / this.#entry(row, column));
      this.#values[variable] = target;
      this.#exchange(row, column);
    }
    return false;
  }

  /** Lessens the sum of what is out of bounds with each step, the textbook's first phase. False when that cannot be. */
  *#return(): Work<boolean> {
    const most = mostStepsEach * (this.#values.length + 10);
    for (let step = 0; step < most && !isSpent(this.#effort); step++) {
      if (isPauseDue(this.#effort)) yield pause;
      const pull = this.#pull();
      if (!pull) return true;
      const careful = step > hastyStepsEach * (this.#rows.length + 10);
      const column = this.#pulledColumn(pull, careful);
      if (column === -1) return false;
      this.#follow(column, pull[column] as number);
    }
    return false;
  }

  /** Fixes a variable at the value it has now. */
  freeze(variable: number): void {
    this.#min[variable] = this.#max[variable] = this.value(variable);
    const place = this.#place[variable] as number;
    if (place < 0) {
      if (this.#free[-1 - place] === variable) this.#drop(-1 - place);
      return;
    }
    const entries = this.#rows[place] as Float64Array;
    let [column, most] = [-1, nothing];
    for (let each = 0; each < this.#width; each++) {
      const size = Math.abs(entries[each] as number);
      if (size > most) [column, most] = [each, size];
    }
    if (column !== -1) this.#exchange(place, column);
  }

  /**
   * Raises a variable (`direction` 1) or lowers it (−1) as far as the bounds allow, or until it reaches `until`.
   * Call `settle` first. Every bound holds all the way, and each world on it is shown to `look`. Gives the value reached;
   * it may be short of the last one that could be, where hardly anything is gained any more.
   */
  *stretch(variable: number, direction: 1 | -1, until: number, look?: () => void): Work<number> {
    const reached = () => direction * (this.value(variable) - until) >= 0;
    let [last, lastStep] = [this.value(variable), 0];
    for (let step = 0; !reached() && !isSpent(this.#effort); step++) {
      if (step > 0) look?.();
      if (isPauseDue(this.#effort)) yield pause;
      if (Math.abs(this.value(variable) - last) > worthwhile) [last, lastStep] = [this.value(variable), step];
      else if (step - lastStep > this.#rows.length + 10) break;
      const careful = step > hastyStepsEach * (this.#rows.length + 10);
      const place = this.#place[variable] as number;
      if (place < 0) {
        const column = -1 - place;
        if (this.#free[column] !== variable || !this.#moves(column, direction)) break;
        const most = Math.abs(until - this.value(variable));
        if (!this.#advance(column, direction, most, careful)) return direction * Infinity;
        continue;
      }
      const column = careful
        ? this.#helpfulColumn(place, direction, true)
        : this.#farthestColumn(place, direction);
      if (column === -1) break;
      const rate = this.#entry(place, column);
      const most = Math.abs((until - this.value(variable)) / rate);
      if (!this.#advance(column, direction * rate > 0 ? 1 : -1, most, careful)) return direction * Infinity;
    }
    return this.value(variable);
  }

  #entry(row: number, column: number): number {
    return (this.#rows[row] as Float64Array)[column] as number;
  }

  #sumOf(row: number): number {
    let sum = 0;
    for (let column = 0; column < this.#width; column++)
      sum += this.#entry(row, column) * this.value(this.#free[column] as number);
    return sum;
  }

  #termsOf(variable: number): number {
    const row = this.#place[variable] as number;
    return row < 0
      ? 0
      : (this.#rows[row] as Float64Array).reduce((terms, entry) => terms + (entry === 0 ? 0 : 1), 0);
  }

  /** The column of a row whose variable stands in fewest others, among entries that are not small; −1 when there is none. */
  #rareColumn(row: number, counts: Int32Array): number {
    const entries = this.#rows[row] as Float64Array;
    let largest = 0;
    for (let column = 0; column < this.#width; column++)
      largest = Math.max(largest, Math.abs(entries[column] as number));
    let found = -1;
    for (let column = 0; column < this.#width; column++) {
      const size = Math.abs(entries[column] as number);
      if (size <= nothing || size < 0.1 * largest) continue;
      const count = counts[this.#free[column] as number] as number;
      if (found === -1 || count < (counts[this.#free[found] as number] as number)) found = column;
    }
    return found;
  }

  /** The row whose variable is farthest out of its bounds; −1 when there is none. */
  #brokenRow(): number {
    let [found, worst] = [-1, 0];
    for (const [row, variable] of this.#basic.entries()) {
      const off = this.#offBounds(variable);
      if (off > worst) [found, worst] = [row, off];
    }
    return found;
  }

  /** How much each column brings variables back into their bounds, all together; undefined when every bound holds. */
  #pull(): Float64Array | undefined {
    let pull: Float64Array | undefined;
    for (const [row, variable] of this.#basic.entries()) {
      if (this.#offBounds(variable) === 0) continue;
      pull ??= new Float64Array(this.#width);
      const entries = this.#rows[row] as Float64Array;
      const sign = this.value(variable) < (this.#min[variable] as number) ? 1 : -1;
      this.#effort.left -= this.#width;
      for (let column = 0; column < this.#width; column++)
        pull[column] = (pull[column] as number) + sign * (entries[column] as number);
    }
    return pull;
  }

  /** Moves a pulled column's variable past bounds, as long as more comes back into its bounds than goes out. */
  #follow(column: number, force: number): void {
    const direction = force > 0 ? 1 : -1;
    const variable = this.#free[column] as number;
    const bound = (direction > 0 ? this.#max[variable] : this.#min[variable]) as number;
    const stops: Stop[] = [
      { room: Math.abs(bound - this.value(variable)), grip: Infinity, row: -1, limit: bound },
    ];
    for (const [row, basic] of this.#basic.entries()) {
      const rate = this.#entry(row, column) * direction;
      if (Math.abs(rate) <= nothing) continue;
      for (const limit of this.#limits(basic, rate)) {
        const room = Math.max(0, (limit - this.value(basic)) / rate);
        if (room < Infinity) stops.push({ room, grip: Math.abs(rate), row, limit });
      }
    }
    stops.sort((a, b) => a.room - b.room || b.grip - a.grip);
    let left = Math.abs(force);
    const stop = stops.find(({ grip }) => (left -= grip) <= slack) as Stop;
    this.#shift(column, direction * stop.room);
    if (stop.row === -1) this.#values[variable] = bound;
    else {
      this.#values[this.#basic[stop.row] as number] = stop.limit;
      this.#exchange(stop.row, column);
    }
  }

  /** The column that is pulled most and can move, or carefully the first variable's; −1 when there is none. */
  #pulledColumn(pull: Float64Array, careful: boolean): number {
    let [found, most] = [-1, slack];
    for (const [column, force] of pull.entries()) {
      if (Math.abs(force) <= slack || !this.#moves(column, force)) continue;
      if (careful) {
        if (found === -1 || (this.#free[column] as number) < (this.#free[found] as number)) found = column;
      } else if (Math.abs(force) > most) [found, most] = [column, Math.abs(force)];
    }
    return found;
  }

  #offBounds(variable: number): number {
    const [value, min, max] = [this.value(variable), this.#min[variable], this.#max[variable]] as [
      number,
      number,
      number,
    ];
    const off = value < min ? min - value : value > max ? value - max : 0;
    return off > slack * Math.max(1, Math.abs(value)) ? off : 0;
  }

  /** A column that moves the row's variable in the direction: the one with most effect, or carefully the first variable's; −1 when there is none. */
  #helpfulColumn(row: number, direction: number, careful: boolean): number {
    const entries = this.#rows[row] as Float64Array;
    let [found, most] = [-1, nothing];
    for (let column = 0; column < this.#width; column++) {
      const rate = entries[column] as number;
      if (Math.abs(rate) <= nothing || !this.#moves(column, direction * rate > 0 ? 1 : -1)) continue;
      if (careful) {
        if (found === -1 || (this.#free[column] as number) < (this.#free[found] as number)) found = column;
      } else if (Math.abs(rate) > most) [found, most] = [column, Math.abs(rate)];
    }
    return found;
  }

  /**
   * The column that moves the row's variable farthest at once, or the steepest where none can move it; −1 when there is
   * none. Where bounds are met on all sides, two of three steps would else lead nowhere, and a step costs more than
   * looking at every column.
   */
  #farthestColumn(row: number, direction: 1 | -1): number {
    const entries = this.#rows[row] as Float64Array;
    const hasty = this.#helpfulColumn(row, direction, false);
    if (hasty === -1) return -1;
    const first = entries[hasty] as number;
    let [found, most] = [hasty, Math.abs(first) * this.#room(hasty, direction * first > 0 ? 1 : -1, 0)];
    for (let column = 0; column < this.#width; column++) {
      const rate = entries[column] as number;
      const size = Math.abs(rate);
      if (size <= nothing || column === hasty) continue;
      const way = direction * rate > 0 ? 1 : -1;
      if (!this.#moves(column, way)) continue;
      const gain = size * this.#room(column, way, Math.max(most, stuck) / size);
      if (gain > most) [found, most] = [column, gain];
    }
    return most > stuck ? found : this.#steepestColumn(row, direction);
  }

  /**
   * The column with most effect on the row's variable for how far all others move with it; −1 when there is none. Where
   * a bound is in every way it soon shows that the end is come to (D. Goldfarb and J. K. Reid, A Practicable Steepest-Edge
   * Simplex Algorithm, 1977); the one with most effect alone goes round it a step for each row.
   */
  #steepestColumn(row: number, direction: 1 | -1): number {
    const entries = this.#rows[row] as Float64Array;
    let [found, most] = [-1, 0];
    for (let column = 0; column < this.#width; column++) {
      const rate = entries[column] as number;
      if (Math.abs(rate) <= nothing || !this.#moves(column, direction * rate > 0 ? 1 : -1)) continue;
      const enough = most === 0 ? Infinity : (rate * rate) / most;
      const length = this.#lengthOf(column, enough);
      if (length < enough) [found, most] = [column, (rate * rate) / length];
    }
    return found;
  }

  /** The square of how far all variables move with a column's; of what is longer than `enough`, a part. */
  #lengthOf(column: number, enough: number): number {
    let [length, row] = [1, 0];
    for (; row < this.#rows.length && length < enough; row++) length += this.#entry(row, column) ** 2;
    this.#effort.left -= row;
    return length;
  }

  /** How far a column's variable can move; less than `least` is as good as nothing. */
  #room(column: number, direction: 1 | -1, least: number): number {
    const variable = this.#free[column] as number;
    const bound = (direction > 0 ? this.#max[variable] : this.#min[variable]) as number;
    let room = Math.abs(bound - this.value(variable));
    let row = 0;
    for (; row < this.#rows.length && room > least; row++)
      room = Math.min(room, this.#roomIn(row, this.#entry(row, column) * direction));
    this.#effort.left -= row;
    return room;
  }

  /** How far a variable can move until the row's variable, which it moves at a rate, comes to its bound. */
  #roomIn(row: number, rate: number): number {
    if (Math.abs(rate) <= nothing) return Infinity;
    return Math.max(0, (this.#limit(row, rate) - this.value(this.#basic[row] as number)) / rate);
  }

  /** The bound that the row's variable comes to when it is moved at a rate. */
  #limit(row: number, rate: number): number {
    const basic = this.#basic[row] as number;
    return (rate > 0 ? this.#max[basic] : this.#min[basic]) as number;
  }

  /** True when the column's variable has room in the direction. */
  #moves(column: number, direction: number): boolean {
    const variable = this.#free[column] as number;
    const value = this.value(variable);
    return direction > 0 ? value < (this.#max[variable] as number) : value > (this.#min[variable] as number);
  }

  /** Moves a column's variable until a bound stops it, at most so far; false when nothing stops it. */
  #advance(column: number, direction: 1 | -1, most: number, careful: boolean): boolean {
    const variable = this.#free[column] as number;
    const bound = (direction > 0 ? this.#max[variable] : this.#min[variable]) as number;
    const length = Math.min(most, this.#room(column, direction, -1));
    if (length === Infinity) return false;
    const stopped = this.#stoppingRow(column, direction, length, careful);
    const stop = stopped === -1 ? 0 : this.#limit(stopped, this.#entry(stopped, column) * direction);
    this.#shift(column, direction * length);
    if (stopped === -1) {
      if (length !== most) this.#values[variable] = bound;
      return true;
    }
    this.#values[this.#basic[stopped] as number] = stop;
    this.#exchange(stopped, column);
    return true;
  }

  /** The row whose variable stops a move of that length: the one that moves fastest, or carefully the first variable's; −1 when none does. */
  #stoppingRow(column: number, direction: 1 | -1, length: number, careful: boolean): number {
    let [found, most] = [-1, -Infinity];
    for (let row = 0; row < this.#rows.length; row++) {
      const rate = this.#entry(row, column) * direction;
      if (this.#roomIn(row, rate) > length) continue;
      const claim = careful ? -(this.#basic[row] as number) : Math.abs(rate);
      if (claim > most) [found, most] = [row, claim];
    }
    return found;
  }

  /** The bounds a variable comes to that moves up (`rate` above 0) or down: both, when it is out of them and comes back. */
  #limits(variable: number, rate: number): readonly number[] {
    const [min, max] = [this.#min[variable] as number, this.#max[variable] as number];
    if (this.#offBounds(variable) === 0) return [rate > 0 ? max : min];
    if (this.value(variable) < min) return rate > 0 ? [min, max] : [];
    return rate < 0 ? [max, min] : [];
  }

  /** Moves a free variable, and with it the basic ones that follow it. */
  #shift(column: number, by: number): void {
    const variable = this.#free[column] as number;
    this.#values[variable] = this.value(variable) + by;
    for (let row = 0; row < this.#rows.length; row++) {
      const rate = this.#entry(row, column);
      if (rate === 0) continue;
      const basic = this.#basic[row] as number;
      this.#values[basic] = this.value(basic) + rate * by;
    }
  }

  /** Makes a column's variable basic in a row, and the row's variable free; one that is fixed never moves again and leaves. */
  #exchange(row: number, column: number): void {
    const entries = this.#rows[row] as Float64Array;
    const pivot = entries[column] as number;
    const [leaving, entering] = [this.#basic[row] as number, this.#free[column] as number];
    divide(entries, -pivot, this.#width);
    entries[column] = 0;
    const used = this.#usedIn(entries);
    let written = 1;
    for (let index = 0; index < this.#rows.length; index++) {
      const others = this.#rows[index] as Float64Array;
      const rate = others[column] as number;
      if (index === row || rate === 0) continue;
      if (used) addUsed(others, rate, entries, used);
      else addTo(others, rate, entries, this.#width);
      others[column] = rate / pivot;
      written++;
    }
    this.#effort.left -= written * this.#width;
    entries[column] = 1 / pivot;
    this.#basic[row] = entering;
    this.#place[entering] = row;
    this.#free[column] = leaving;
    this.#place[leaving] = -1 - column;
    if (this.#min[leaving] === this.#max[leaving]) this.#drop(column);
  }

  /** The columns of a row that are not 0; undefined when they are so many that going through all is sooner done. */
  #usedIn(entries: Float64Array): Int32Array | undefined {
    const most = this.#width >> 1;
    let count = 0;
    for (let column = 0; column < this.#width; column++) {
      if (entries[column] === 0) continue;
      if (count === most) return undefined;
      this.#used[count++] = column;
    }
    return this.#used.subarray(0, count);
  }

  #drop(column: number): void {
    const last = --this.#width;
    const moved = this.#free[last] as number;
    this.#free[column] = moved;
    this.#place[moved] = -1 - column;
    for (const row of this.#rows) row[column] = row[last] as number;
  }
}

/** Divides the entries of a row. */
function divide(entries: Float64Array, by: number, width: number): void {
  for (let column = 0; column < width; column++) {
    const entry = entries[column] as number;
    entries[column] = entry === 0 ? 0 : entry / by;
  }
}

/** Adds a multiple of a row to another: nearly all of the work there is, so each step is as plain as can be. */
function addTo(others: Float64Array, rate: number, entries: Float64Array, width: number): void {
  for (let column = 0; column < width; column++) {
    const value = (others[column] as number) + rate * (entries[column] as number);
    others[column] = Math.abs(value) <= nothing ? 0 : value;
  }
}

/** The same, of a row that is 0 in all columns but some. */
function addUsed(others: Float64Array, rate: number, entries: Float64Array, used: Int32Array): void {
  for (let place = 0; place < used.length; place++) {
    const column = used[place] as number;
    const value = (others[column] as number) + rate * (entries[column] as number);
    others[column] = Math.abs(value) <= nothing ? 0 : value;
  }
}
