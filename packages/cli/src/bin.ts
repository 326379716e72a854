import { main } from "./main.ts";
import { thisProcess } from "./world.ts";

// The one place that ends the process. A reader that closes the pipe (`| head`) is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
});
process.exitCode = await main(process.argv.slice(2), thisProcess());
