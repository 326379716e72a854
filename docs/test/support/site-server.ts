import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { scripts, site } from "./built.ts";

/** Serves the site as it is built, from this machine. Gives the server, and its address with a slash at its end. */
export async function serveSite(): Promise<{ readonly server: Server; readonly base: string }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://x").pathname.slice(1);
    const found =
      site.get(path.endsWith("/") || path === "" ? `${path}index.html` : path) ?? scripts.get(path);
    response.writeHead(found === undefined ? 404 : 200, { "content-type": typeOf(path) });
    response.end(found);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return { server, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

function typeOf(path: string): string {
  if (path.endsWith(".css")) return "text/css";
  if (path.endsWith(".js")) return "text/javascript";
  return path.endsWith(".json") ? "application/json" : "text/html; charset=utf-8";
}
