import { again } from "../http/again.ts";
import { bounded, chunksOf, textOf } from "../http/body.ts";
import { mayPass } from "../http/retry.ts";
import { slowestBody, type Watch } from "../http/watched.ts";
import { CkanError } from "./ckan-error.ts";
import type { CkanTarget } from "./options.ts";

/** The actions that are used, and whether doing one twice is the same as once. */
const actions = {
  organization_show: true,
  license_list: true,
  package_show: true,
  package_create: false,
  package_patch: true,
  resource_create: false,
  resource_patch: true,
  datastore_create: false,
  datastore_search: true,
  datastore_upsert: true,
  datastore_delete: true,
} as const;

/** Those that only look. */
const looks: ReadonlySet<Action> = new Set<Action>([
  "organization_show",
  "license_list",
  "package_show",
  "datastore_search",
]);

/** An action of CKAN's API. */
export type Action = keyof typeof actions;

/** The parameters of an action; with a file, they are sent as a form. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Calls an action and gives its result; undefined when what it is about is not there. Throws a `CkanError`. */
export type Call = (action: Action, parameters: Parameters, file?: NamedBlob) => Promise<unknown>;

/** A file to send. */
export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
}

const standard = { retries: 4, timeout: 120_000 } as const;
const mostBytes = 64 * 1024 * 1024;
const mostShown = 300;

/** The door to the Action API (CKAN documentation, API guide): POST, JSON or a form, `{ success, result | error }`. */
export function actionsOf(target: CkanTarget, signal: AbortSignal): Call {
  const { token, retries = standard.retries, timeout = standard.timeout } = target;
  const base = target.url.replace(/\/+$/, "");
  checkSafe(base);
  return async (action, parameters, file) => {
    const once = async (watch: Watch) => {
      const response = await sent(
        target,
        `${base}/api/3/action/${action}`,
        { parameters, file },
        watch.signal,
      );
      const text = await textOf(bounded(chunksOf(response, watch), mostBytes, action), {
        address: action,
        isUtf8: false,
      });
      return { status: response.status, headers: response.headers, text };
    };
    // Whether an action was done is not known when its answer is lost: what must not be done twice is not tried again.
    const isSameTwice = actions[action] && parameters["method"] !== "insert";
    const isTurnedAway = (answer?: { readonly status: number }) =>
      answer?.status === 429 || answer?.status === 503;
    const mayTry = (answer?: { readonly status: number }) => isSameTwice || isTurnedAway(answer);
    const mayBeDone = !looks.has(action);
    const outcome = await again({ signal, retries, timeout, slowest: slowestBody }, once, mayTry).catch(
      (cause: unknown) => {
        throw new CkanError("not_ckan", action, { cause, mayBeDone });
      },
    );
    if ("stopped" in outcome) throw new CkanError("stopped", action, { cause: outcome.stopped, mayBeDone });
    if ("failure" in outcome)
      throw new CkanError("unreachable", action, { cause: outcome.failure, mayBeDone });
    const { status, text } = outcome.answer;
    const detail = String(status);
    if (mayPass(status))
      throw new CkanError("unreachable", action, {
        detail,
        mayBeDone: mayBeDone && !isTurnedAway(outcome.answer),
      });
    const answer = parsed(text);
    if (answer === undefined) throw new CkanError("not_ckan", action, { detail, mayBeDone });
    return resultOf(action, status, answer, token);
  };
}

function sent(
  { token, fetch }: CkanTarget,
  address: string,
  { parameters, file }: { readonly parameters: Parameters; readonly file: NamedBlob | undefined },
  signal: AbortSignal,
): Promise<Response> {
  return fetch(address, {
    method: "POST",
    headers: {
      authorization: token,
      accept: "application/json",
      ...(file === undefined && { "content-type": "application/json" }),
    },
    body: file === undefined ? JSON.stringify(parameters) : formOf(parameters, file),
    redirect: "error",
    signal,
  });
}

/** A token sent in clear is anybody's. This machine is the exception, for trying things out. */
function checkSafe(base: string): void {
  const { protocol, hostname } = new URL(base);
  if (protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname)) return;
  throw new CkanError("insecure", base);
}

function formOf(parameters: Parameters, { name, blob }: NamedBlob): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(parameters)) form.append(key, String(value));
  form.append("upload", blob, name);
  return form;
}

function resultOf(
  action: Action,
  status: number,
  answer: Readonly<Record<string, unknown>>,
  token: string,
): unknown {
  if (answer["success"] === true) return answer["result"];
  if (status === 404) return undefined;
  const fault = status === 401 || status === 403 ? "not_allowed" : "refused";
  throw new CkanError(fault, action, { detail: `${status}${saidIn(answer["error"], token)}` });
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" && answer !== null && "success" in answer ? { ...answer } : undefined;
  } catch {
    return undefined;
  }
}

/** What CKAN says is wrong, as text for people; a token in it is not repeated. */
function saidIn(error: unknown, token: string): string {
  if (typeof error !== "object" || error === null) return "";
  const parts = Object.entries(error)
    .filter(([key]) => key !== "__type")
    .map(([key, value]) => `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`);
  const said = parts
    .join("; ")
    .replaceAll(token, "…")
    .replace(/\p{C}+/gu, " ");
  return said === "" ? "" : `: ${said.slice(0, mostShown)}`;
}
