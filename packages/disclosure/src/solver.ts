import loadHighs from "highs";

/** A linear program: the least cost of columns within bounds, whose rows stay within bounds. */
export interface LinearProgram {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A column: what one unit of it costs, and how far it may go. */
export interface Column {
  readonly cost: number;
  readonly min: number;
  readonly max: number;
}

/** A row: the sum of some columns, each so many times, within bounds. */
export interface Row {
  readonly entries: readonly (readonly [column: number, times: number])[];
  readonly min: number;
  readonly max: number;
}

/** A program that is solved again and again with other costs and bounds, each given for all columns. */
export interface Program {
  setCosts(costs: Float64Array): void;
  setBounds(min: Float64Array, max: Float64Array): void;
  /** The cheapest values of the columns; undefined when none fit. */
  solve(): Solution | undefined;
  /** Frees the memory; the program cannot be used afterwards. */
  dispose(): void;
}

/** The cheapest values, and what one unit more of each column would cost. */
export interface Solution {
  readonly cost: number;
  readonly values: Float64Array;
  readonly reducedCosts: Float64Array;
}

/** A choice of yes or no for each column, to which conditions are added between solutions. */
export interface Choice {
  add(row: Row): void;
  /** The cheapest choice, or one nearly as cheap; undefined when none was found within the effort allowed. */
  solve(): Float64Array | undefined;
  dispose(): void;
}

/** Solves linear programs, and choices of yes or no. */
export interface Solver {
  program(program: LinearProgram): Program;
  choice(columns: readonly Column[]): Choice;
}

/** A choice within a hundredth of the cheapest is good enough, and one is taken after so many branches. */
const effort = { mip_rel_gap: 0.01, mip_max_nodes: 2000 };

/**
 * Loads HiGHS (https://highs.dev), compiled to WebAssembly. Everything stays in this process. The library finds its
 * program beside itself; in a browser, where nothing lies beside a script, it is handed in.
 */
export async function loadSolver(program?: BufferSource): Promise<Solver> {
  const load = loadHighs as unknown as (options: LoadOptions) => ReturnType<typeof loadHighs.default>;
  const highs = await load(program === undefined ? {} : instantiating(await WebAssembly.compile(program)));
  const { optimal } = highs.constants.modelStatus;
  const modelOf = ({ columns, rows }: LinearProgram) => {
    const model = highs.createModel({
      numCols: columns.length,
      numRows: rows.length,
      colCost: columns.map(({ cost }) => cost),
      colLower: columns.map(({ min }) => min),
      colUpper: columns.map(({ max }) => max),
      rowLower: rows.map(({ min }) => min),
      rowUpper: rows.map(({ max }) => max),
      matrix: { format: "csr", numCols: columns.length, numRows: rows.length, ...packed(rows) },
    });
    model.options.set({ output_flag: false });
    return model;
  };
  return {
    program: (program) => {
      const model = modelOf(program);
      const everything = { kind: "range", from: 0, to: program.columns.length - 1 } as const;
      return {
        setCosts: (costs) => void model.changeColsCost(everything, costs),
        setBounds: (min, max) => void model.changeColsBounds(everything, min, max),
        solve: () => {
          model.run();
          if (model.getModelStatus() !== optimal) return undefined;
          const { colValue, colDual } = model.getSolution();
          return { cost: model.getObjectiveValue(), values: colValue, reducedCosts: colDual };
        },
        dispose: () => model.dispose(),
      };
    },
    choice: (columns) => {
      const model = modelOf({ columns, rows: [] });
      model.options.set(effort);
      for (const index of columns.keys())
        model.changeColIntegrality(index, highs.constants.variableType.integer);
      return {
        add: ({ entries, min, max }) => {
          const [indices, values] = [entries.map(([column]) => column), entries.map(([, times]) => times)];
          model.addRow(min, max, { indices, values });
        },
        solve: () => {
          model.run();
          const isFound =
            model.info.get("primal_solution_status") === highs.constants.solutionStatus.feasible;
          return isFound ? model.getSolution().colValue : undefined;
        },
        dispose: () => model.dispose(),
      };
    },
  };
}

/** What the compiler that made the library lets its user do: its types name `wasmBinary` instead, which it does not read. */
interface LoadOptions {
  readonly instantiateWasm?: (
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance) => void,
  ) => void;
}

function instantiating(module: WebAssembly.Module): LoadOptions {
  return { instantiateWasm: (imports, receive) => receive(new WebAssembly.Instance(module, imports)) };
}

function packed(rows: readonly Row[]) {
  const entries = rows.flatMap((row) => row.entries);
  const starts = new Int32Array(rows.length + 1);
  for (const [index, row] of rows.entries())
    starts[index + 1] = (starts[index] as number) + row.entries.length;
  return {
    starts,
    indices: Int32Array.from(entries, ([column]) => column),
    values: Float64Array.from(entries, ([, times]) => times),
  };
}
