/** What a broken rule means: `error` makes a file not conformant, `warning` asks a person to look. */
export type Severity = "error" | "warning";

/**
 * Who must fix a fault: `steward` (dataforvalter: content and daily quality), `supplier` (system owner or
 * vendor: the export), `publisher` (the portal and files), `privacy` (data protection officer),
 * `coordinator` (owner of the specification).
 */
export type Fixer = "steward" | "supplier" | "publisher" | "privacy" | "coordinator";
