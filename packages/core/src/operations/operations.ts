import type { Dataset } from "../dataset.ts";
import { ModelError } from "../errors.ts";
import { deepFreeze } from "../model/freeze.ts";
import { fileOperations } from "./files.ts";
import type { Form, Operation, Operations } from "./operation.ts";
import { exportOperation, listOperation, oneOperation } from "./rows.ts";
import { serviceOperations } from "./service.ts";

/**
 * The API of a dataset as plain frozen data, derived from its declaration: what OpenAPI prints, the server mounts,
 * the client calls and `check` tests. Throws a `ModelError` when a field is named like another field's range
 * (`day` and `day_from`), since both would be the same parameter.
 */
export function operations(dataset: Dataset): Operations {
  const one = oneOperation(dataset);
  const list = listOperation(dataset);
  refuseClash(dataset.id, list);
  return deepFreeze({
    dataset: dataset.id,
    list,
    ...(one === undefined ? {} : { one }),
    export: exportOperation(dataset),
    files: fileOperations(dataset),
    service: { static: serviceOperations("static"), api: serviceOperations("api") },
  });
}

/** The operations of one dataset in one form, without those of the service. */
export function ofDataset({ list, one, export: all, files }: Operations, form: Form): readonly Operation[] {
  if (form === "static") return files;
  return one === undefined ? [list, all] : [list, one, all];
}

function refuseClash(id: string, { parameters }: Operation): void {
  const seen = new Set<string>();
  for (const { name } of parameters) {
    if (seen.has(name))
      throw new ModelError(`${id}.fields`, `two parameters of the API would be named "${name}"`);
    seen.add(name);
  }
}
