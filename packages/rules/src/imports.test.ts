import { expect, it } from "vitest";
import { imports } from "./imports.ts";

const read = (text: string) =>
  imports({ path: "apps/api/src/engine/read/plan.ts", text }).map(({ to, typeOnly }) => (typeOnly ? `type ${to}` : to));

it.each([
  ['import { a } from "../write/door.ts";', ["apps/api/src/engine/write/door.ts"]],
  ['import {\n  a,\n  type B,\n} from "./a.ts";', ["apps/api/src/engine/read/a.ts"]],
  ['import type { A } from "@trailblazer/fields";', ["type @trailblazer/fields"]],
  ['import "reflect-metadata";\nimport all, * as some from "pg";', ["reflect-metadata", "pg"]],
  ['export * from "./a.ts";\nexport type { B } from "./b.ts";', ["apps/api/src/engine/read/a.ts", "type apps/api/src/engine/read/b.ts"]],
  ['const late = await import("./late.ts");', ["apps/api/src/engine/read/late.ts"]],
  ['export const from = "./a.ts";\n// import { a } from "./a.ts";', []],
])("reads %j", (text, expected) => {
  expect(read(text)).toEqual(expected);
});
