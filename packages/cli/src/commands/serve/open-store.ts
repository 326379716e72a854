import { fill, type Text } from "@samapne/core";
import { type Delivery, type LocalSetting, localStore, type LocalStore } from "@samapne/server/local";
import type { Call } from "../../options/command.ts";
import { openState } from "../../files/state-folder.ts";
import { UsageError } from "../../options/usage-error.ts";
import type { World } from "../../world/world.ts";
import { words } from "./words.ts";

/** A store that is open, and what closes it. */
export interface OpenStore {
  readonly store: LocalStore;
  end(): Promise<void>;
}

/** Opens the store a call asks for: PostgreSQL when it names one, otherwise the embedded database. */
export async function openStore(
  { options }: Pick<Call, "options">,
  { datasets, ...judging }: Delivery,
  world: World,
): Promise<OpenStore> {
  const now = () => Date.parse(world.now());
  const trouble = (error: unknown) =>
    world.warn(`${error instanceof Error ? error.message : String(error)}\n`);
  const setting = { datasets, now, trouble, judging };
  const address = options["store"] ?? world.environment["SAMAPNE_STORE"];
  if (typeof address === "string" && address !== "") {
    const exports = await openState(undefined);
    return opened(exports, inPostgres(address, { ...setting, folder: exports.folder }, world));
  }
  const state = await openState(options["state"]);
  return opened(state, localStore({ ...setting, folder: state.folder }));
}

/** A store and the folder it uses, which are closed together. */
async function opened(folder: Pick<OpenStore, "end">, opening: Promise<LocalStore>): Promise<OpenStore> {
  const store = await opening.catch(async (error: unknown) => {
    await folder.end();
    throw error;
  });
  return {
    store,
    end: async () => {
      await store.close();
      await folder.end();
    },
  };
}

type Setting = Pick<LocalSetting, "datasets" | "now" | "trouble" | "judging" | "folder">;

async function inPostgres(address: string, setting: Setting, world: World): Promise<LocalStore> {
  if (!/^postgres(?:ql)?:\/\//.test(address)) throw new UsageError(words.badStore);
  const { connectPostgres, postgresStore } = await import("@samapne/server/postgres");
  const readerAddress = world.environment["SAMAPNE_STORE_READER"];
  const server = await connectPostgres({ address, readerAddress, ...setting }).catch((error: unknown) => {
    throw unreachable(error);
  });
  return postgresStore({ ...setting, server }).catch(async (error: unknown) => {
    await server.close();
    throw unreachable(error);
  });
}

/** What went wrong, by its code: messages of drivers may hold the address, and with it the password. */
function unreachable(error: unknown): UsageError {
  const { code = "" } = error as { readonly code?: string };
  const text: Text = words.noStore;
  const params = { code: code === "" ? "?" : code };
  return new UsageError({
    nb: fill(text.nb, params, "nb"),
    nn: fill(text.nn, params, "nn"),
    en: fill(text.en, params, "en"),
  });
}
