import { eachLanguage, fill, type Text } from "@samapne/core";

/** True for an error that says that a disk has no room, or that what one may use of it is used up; DuckDB says it in words. */
export function isDiskFull(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return (
    code === "ENOSPC" ||
    code === "EDQUOT" ||
    /No space left on device|Disk quota exceeded/i.test(String(message))
  );
}

/** What to do about it: where everything lies in a folder that was named, it is that disk. */
export function diskFullText(folder: unknown): Text {
  if (typeof folder !== "string") return anywhere;
  return eachLanguage((language) => fill(inFolder[language], { folder }, language));
}

const anywhere: Text = {
  nb: "Disken er full (ENOSPC), og arbeidet ble ikke fullført. Gi plass der det skrives, eller sett TMPDIR til en mappe på en annen disk hvis det er de midlertidige filene som ikke får plass.",
  nn: "Disken er full (ENOSPC), og arbeidet vart ikkje fullført. Gi plass der det blir skrive, eller set TMPDIR til ei mappe på ein annan disk dersom det er dei mellombelse filene som ikkje får plass.",
  en: "The disk is full (ENOSPC), and the work was not finished. Make room where it is written, or set TMPDIR to a folder on another disk if it is the temporary files that have no room.",
};

const inFolder: Text = {
  nb: "Disken med {folder} er full (ENOSPC), og arbeidet ble ikke fullført. Gi plass der, eller velg en mappe på en annen disk med --state.",
  nn: "Disken med {folder} er full (ENOSPC), og arbeidet vart ikkje fullført. Gi plass der, eller vel ei mappe på ein annan disk med --state.",
  en: "The disk with {folder} is full (ENOSPC), and the work was not finished. Make room there, or choose a folder on another disk with --state.",
};
