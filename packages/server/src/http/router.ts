import { Hono } from "hono";

/** An address of the service, with `{field}` where a value goes, and what answers there, whatever the method. */
export interface Route<V> {
  readonly path: string;
  answer(visit: V, path: Readonly<Record<string, string>>): Response | Promise<Response>;
}

/**
 * Finds the route of a request, the first that fits; `otherwise` answers for all other addresses. `visit` goes along.
 * An address that is written as the route is needs no looking for, which would take as long as the rest of the door.
 */
export function router<V extends { readonly request: Request; readonly path: string }>(
  routes: readonly Route<V>[],
  otherwise: (visit: V) => Response,
): (visit: V) => Response | Promise<Response> {
  const fixed = routes.filter(({ path }) => !path.includes("{"));
  const asWritten = new Map(fixed.map(({ path, answer }) => [path, answer]));
  const app = new Hono<{ readonly Bindings: V }>();
  for (const { path, answer } of routes)
    app.all(path.replaceAll(/\{(\w+)\}/g, ":$1"), ({ env, req }) => answer(env, req.param()));
  app.notFound(({ env }) => otherwise(env));
  // What answers HEAD is taken apart by hono and made again without a body, so it is asked for the route alone.
  return (visit) => {
    const { request, path } = visit;
    const known = asWritten.get(path);
    if (known !== undefined) return known(visit, {});
    return app.fetch(request.method === "HEAD" ? new Request(request.url) : request, visit);
  };
}
