// Builds the site and serves it on this machine only. Run as `npm run docs`, with another port as `npm run docs -- 8081`.
import type { AddressInfo } from "node:net";
import { buildSite } from "./build/build-site.ts";
import { serveFolder } from "./build/serve.ts";

const { folder } = await buildSite();
const server = await serveFolder(folder, Number(process.argv[2] ?? 8080));
const { port } = server.address() as AddressInfo;
console.log(`http://localhost:${port}/  (Ctrl+C stops)`);
