import { expect, test } from "vitest";
import { csvCells } from "./csv-cells.ts";

test.each<readonly [string, readonly (readonly string[])[] | undefined]>([
  ["", []],
  [
    "a,b\n1,\n",
    [
      ["a", "b"],
      ["1", ""],
    ],
  ],
  ["a\r\n1\r\n", [["a"], ["1"]]],
  [
    '"a","b"\n"1,2","x ""y"""',
    [
      ["a", "b"],
      ["1,2", 'x "y"'],
    ],
  ],
  ['a\n"1\n2"\n\n3\n', [["a"], ["1\n2"], [""], ["3"]]],
  [
    "a,b\n1,",
    [
      ["a", "b"],
      ["1", ""],
    ],
  ],
  [
    ",\n,,\n",
    [
      ["", ""],
      ["", "", ""],
    ],
  ],
  ['a\nx "y"\n', undefined],
  ['a\n"x"y\n', undefined],
  ['a\n"x\n', undefined],
  ["a\nx\ry\n", undefined],
])("reads the cells of %j", (text, cells) => {
  expect(csvCells(text)).toEqual(cells);
});
