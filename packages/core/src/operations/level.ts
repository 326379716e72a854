/** How far a publisher has come: 1 files at fixed addresses, 2 an API, 3 everything. */
export type Level = 1 | 2 | 3;
