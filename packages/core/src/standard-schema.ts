/**
 * Standard Schema, version 1 (standardschema.dev): the small interface by which form, API and database
 * libraries use any validator. Written here so that nobody needs the package.
 */
export interface StandardSchema<Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Output>;
    readonly types?: { readonly input: Output; readonly output: Output } | undefined;
  };
}

/** Either the value, or the issues that refused it. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** A message in English and the path to the value. */
export interface StandardIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}
