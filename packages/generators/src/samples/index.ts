/** Sample data from a declaration alone: right rows, rows and tables wrong in one way, and hostile rows. */
export { type HostileRow, hostileRows } from "./hostile-rows.ts";
export type { Mutation, Mutations, TableMutation, Unbroken } from "./mutation.ts";
export { mutations, type MutationOptions } from "./mutations.ts";
export {
  type DeliveryOptions as SampleDeliveryOptions,
  sampleDelivery,
  type SampledTable,
  sampleRelated,
} from "./sample-delivery.ts";
export { sampleRows } from "./sample-rows.ts";
export { sampleTable, type SampleTableOptions } from "./sample-table.ts";
export { type Related, sampleMoment } from "./situation.ts";
export { tableMutations, type TableMutationOptions } from "./table-mutations.ts";
export type { SampleOptions } from "./workshop.ts";
