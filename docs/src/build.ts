// Builds the site into docs/dist: pages from the model, the printed specifications beside them, the scripts bundled.
// Run as `npm run docs:build`. Says how many pages, and how long it took.
import { buildSite } from "./build/build-site.ts";

const start = performance.now();
const { paths, folder } = await buildSite();
console.log(`${paths.length} pages in ${((performance.now() - start) / 1000).toFixed(1)} s: ${folder}`);
