/** Sample data from a declaration alone: right rows, rows and tables wrong in one way, and hostile rows. */
export { type HostileRow, hostileRows } from "./breaks/hostile-rows.ts";
export type { Mutation, Mutations, TableMutation, Unbroken } from "./breaks/mutation.ts";
export { mutations, type MutationOptions } from "./breaks/mutations.ts";
export {
  type DeliveryOptions as SampleDeliveryOptions,
  sampleDelivery,
  type SampledTable,
  sampleRelated,
} from "./rows/sample-delivery.ts";
export { sampleRows } from "./rows/sample-rows.ts";
export { sampleTable, type SampleTableOptions } from "./rows/sample-table.ts";
export { type Related, sampleMoment } from "./values/situation.ts";
export { tableMutations, type TableMutationOptions } from "./breaks/table-mutations.ts";
export type { SampleOptions } from "./rows/workshop.ts";
