import type { LinearSystem } from "./system.ts";

/** Below this a coefficient is 0. */
const nothing = 1e-11;
/** So far off its bounds a number may be, of numbers of its size. */
const slack = 1e-9;
/** After so many steps for each row the choice of step is the careful one, which cannot go in circles (Bland's rule). */
const hastyStepsEach = 6;
/** Rounding might still lead in circles; then the bounds are said not to hold. */
const mostStepsEach = 100;

/**
 * The simplex method with bounds on every variable, in the form where variables and constraints are alike: each
 * constraint is one more variable, the sum it stands for. Some variables are free to move within their bounds; the
 * others, the basic ones, follow them through the rows of a table. Finding values that fit all bounds is the "general
 * simplex" of B. Dutertre and L. de Moura (A Fast Linear-Arithmetic Solver for DPLL(T), 2006); stretching one
 * variable as far as it goes is the textbook primal step.
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
  #width: number;

  constructor({ variables, constraints }: LinearSystem) {
    const [width, height] = [variables.length, constraints.length];
    const ranges = [...variables, ...constraints];
    this.#values = new Float64Array(width + height);
    this.#min = Float64Array.from(ranges, ({ min }) => min);
    this.#max = Float64Array.from(ranges, ({ max }) => max);
    this.#basic = Int32Array.from({ length: height }, (_, row) => width + row);
    this.#free = Int32Array.from({ length: width }, (_, column) => column);
    this.#place = Int32Array.from(ranges, (_, index) => (index < width ? -1 - index : index - width));
    this.#width = width;
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

  /** Moves the variables until every bound holds; false when that cannot be. */
  settle(): boolean {
    const most = mostStepsEach * (this.#values.length + 10);
    for (let step = 0; step < most; step++) {
      const careful = step > hastyStepsEach * (this.#rows.length + 10);
      const row = this.#brokenRow(careful);
      if (row === -1) return true;
      const variable = this.#basic[row] as number;
      const low = this.value(variable) < (this.#min[variable] as number);
      const column = this.#helpfulColumn(row, low ? 1 : -1, careful);
      if (column === -1) return false;
      const target = (low ? this.#min[variable] : this.#max[variable]) as number;
      this.#shift(column, (target - this.value(variable)) / this.#entry(row, column));
      this.#values[variable] = target;
      this.#exchange(row, column);
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
   * Call `settle` first. Every bound holds all the way. Gives the value reached.
   */
  stretch(variable: number, direction: 1 | -1, until: number): number {
    const reached = () => direction * (this.value(variable) - until) >= 0;
    for (let step = 0; !reached(); step++) {
      const careful = step > hastyStepsEach * (this.#rows.length + 10);
      const place = this.#place[variable] as number;
      if (place < 0) {
        const column = -1 - place;
        if (this.#free[column] !== variable || !this.#moves(column, direction)) break;
        const most = Math.abs(until - this.value(variable));
        if (!this.#advance(column, direction, most, careful)) return direction * Infinity;
        continue;
      }
      const column = this.#helpfulColumn(place, direction, careful);
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

  /** A row whose variable is out of its bounds: the one farthest out, or carefully the first variable's; −1 when there is none. */
  #brokenRow(careful: boolean): number {
    let [found, worst] = [-1, 0];
    for (const [row, variable] of this.#basic.entries()) {
      const off = this.#offBounds(variable);
      if (off === 0) continue;
      if (careful ? found === -1 || variable < (this.#basic[found] as number) : off > worst)
        [found, worst] = [row, off];
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
    let [length, stopped] = [Math.min(most, Math.abs(bound - this.value(variable))), -1];
    let grip = 0;
    for (const [row, basic] of this.#basic.entries()) {
      const rate = this.#entry(row, column) * direction;
      if (Math.abs(rate) <= nothing) continue;
      const limit = (rate > 0 ? this.#max[basic] : this.#min[basic]) as number;
      const room = Math.max(0, (limit - this.value(basic)) / rate);
      const claim = careful ? -basic : Math.abs(rate);
      if (room > length || (room === length && stopped !== -1 && claim <= grip)) continue;
      [length, stopped, grip] = [room, row, claim];
    }
    if (length === Infinity) return false;
    this.#shift(column, direction * length);
    if (stopped === -1) {
      if (length !== most) this.#values[variable] = bound;
      return true;
    }
    const leaving = this.#basic[stopped] as number;
    const rate = this.#entry(stopped, column) * direction;
    this.#values[leaving] = (rate > 0 ? this.#max[leaving] : this.#min[leaving]) as number;
    this.#exchange(stopped, column);
    return true;
  }

  /** Moves a free variable, and with it the basic ones that follow it. */
  #shift(column: number, by: number): void {
    const variable = this.#free[column] as number;
    this.#values[variable] = this.value(variable) + by;
    for (const [row, basic] of this.#basic.entries()) {
      const rate = this.#entry(row, column);
      if (rate !== 0) this.#values[basic] = this.value(basic) + rate * by;
    }
  }

  /** Makes a column's variable basic in a row, and the row's variable free; one that is fixed never moves again and leaves. */
  #exchange(row: number, column: number): void {
    const entries = this.#rows[row] as Float64Array;
    const pivot = entries[column] as number;
    const [leaving, entering] = [this.#basic[row] as number, this.#free[column] as number];
    const used: number[] = [];
    for (let other = 0; other < this.#width; other++) {
      if (other === column || entries[other] === 0) continue;
      entries[other] = -(entries[other] as number) / pivot;
      used.push(other);
    }
    entries[column] = 1 / pivot;
    for (const [index, others] of this.#rows.entries()) {
      const rate = others[column] as number;
      if (index === row || rate === 0) continue;
      others[column] = rate / pivot;
      for (const other of used) {
        const value = (others[other] as number) + rate * (entries[other] as number);
        others[other] = Math.abs(value) <= nothing ? 0 : value;
      }
    }
    this.#basic[row] = entering;
    this.#place[entering] = row;
    this.#free[column] = leaving;
    this.#place[leaving] = -1 - column;
    if (this.#min[leaving] === this.#max[leaving]) this.#drop(column);
  }

  #drop(column: number): void {
    const last = --this.#width;
    const moved = this.#free[last] as number;
    this.#free[column] = moved;
    this.#place[moved] = -1 - column;
    for (const row of this.#rows) row[column] = row[last] as number;
  }
}
