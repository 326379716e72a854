import { expect, test } from "vitest";
import { fileName } from "./file-name.ts";

test.each<readonly [told: string | undefined, name: string]>([
  ['attachment; filename="events 2025.csv"', "events 2025.csv"],
  ["attachment; filename=events.csv; size=9", "events.csv"],
  ["attachment; filename=\"x.csv\"; filename*=UTF-8''%C3%A5r%202025.csv", "år 2025.csv"],
  ["attachment; filename*=UTF-8''%E5", "https://a.example/d"],
  ['attachment; filename="../../etc/passwd"', "passwd"],
  ['attachment; filename="C:\\temp\\a.csv"', "a.csv"],
  ['attachment; filename=""', "https://a.example/d"],
  ["inline", "https://a.example/d"],
  [undefined, "https://a.example/d"],
])("a file sent with %j is called %s", (told, name) => {
  const headers = new Headers(told === undefined ? {} : { "content-disposition": told });
  expect(fileName({ address: "https://a.example/d?key=secret#x", headers })).toBe(name);
});
