import type { Folder, OpenFile } from "../files/folder.ts";

/** Opens a file that somebody has made, and removes it when it is closed; or removes it when making it fails. */
export async function temporaryFile(
  folder: Folder,
  name: string,
  make: () => Promise<unknown>,
): Promise<OpenFile> {
  try {
    await make();
    const file = await folder.open(name);
    return {
      ...file,
      close: async () => {
        await file.close();
        await folder.remove(name);
      },
    };
  } catch (error) {
    await folder.remove(name).catch(() => undefined);
    throw error;
  }
}
