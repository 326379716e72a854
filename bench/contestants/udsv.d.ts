/** What is used of uDSV, so that types can be checked without it. */
declare module "udsv" {
  export interface Schema {
    readonly cols: { readonly name: string; type: string }[];
  }
  export interface Parser {
    readonly typedObjs: unknown;
    chunk(text: string, parse: unknown, onRow: (row: unknown) => void): void;
    end(): unknown;
  }
  export function inferSchema(text: string): Schema;
  export function initParser(schema: Schema): Parser;
}
