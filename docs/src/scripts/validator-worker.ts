import { ReadError, WriteError } from "@samapne/tabular";
import { convertFile, writeFile } from "./validator/engine/convert-file.ts";
import { copyFile } from "./validator/engine/copy-file.ts";
import { judgeFiles } from "./validator/engine/judge-files.ts";
import { mapFile } from "./validator/engine/map-file.ts";
import type { Post } from "./validator/engine/progress.ts";
import { readMapping } from "./validator/engine/read-mapping.ts";
import type { Ask, Told } from "./validator/messages.ts";

/** The engine in a thread of its own, so that the page never waits. It is made from text inside the page and inherits the page's policy: it can connect to nothing. */
const post: Post = (told) => (self as unknown as Worker).postMessage(told, []);

/** What is asked is answered in its order, one at a time. */
let answering = Promise.resolve();

self.addEventListener("message", ({ data }: MessageEvent<Ask>) => {
  answering = answering.then(() => answer(data));
});

async function answer(ask: Ask): Promise<void> {
  try {
    post(await work(ask));
  } catch (error) {
    const isAboutFile = error instanceof ReadError || error instanceof WriteError;
    if (isAboutFile && "language" in ask) post({ kind: "refused", text: error.text[ask.language] });
    else post({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

async function work(ask: Ask): Promise<Told> {
  switch (ask.kind) {
    case "judge":
      return { kind: "report", report: (await judgeFiles(ask, post)).report };
    case "copy":
      return copyFile(ask, post);
    case "map":
      return mapFile(ask);
    case "readMapping":
      return readMapping(ask);
    case "convert":
      return convertFile(ask, post);
    case "write":
      return writeFile(ask, post);
  }
}
