import { expect, it } from "vitest";
import { layers } from "./layers.ts";
import { tree } from "./tree.ts";

const planted = (path: string, ...imported: string[]) =>
  layers([{ path, text: imported.map((from) => `import { a } from "${from}";`).join("\n") }]);

it("holds in the house", () => {
  expect(layers(tree())).toEqual([]);
});

it.each([
  ["packages/fields/src/field.ts", "@trailblazer/records"],
  ["packages/records/src/site.ts", "@trailblazer/api"],
  ["packages/client/src/wire/documents.ts", "@trailblazer/records"],
  ["packages/client/src/wire/documents.ts", "../types.ts"],
  ["apps/api/src/engine/read/plan.ts", "@trailblazer/records"],
  ["apps/api/src/engine/read/plan.test.ts", "@trailblazer/records"],
  ["apps/api/src/engine/read/plan.ts", "../../slices/posting/vacancies.ts"],
  ["apps/api/src/engine/read/plan.ts", "../../database/source.ts"],
  ["apps/api/src/engine/read/plan.ts", "../../config.ts"],
  ["apps/api/src/slices/posting/vacancies.ts", "../board/quorum.ts"],
  ["apps/api/src/slices/posting/vacancies.ts", "../../database/source.ts"],
  ["apps/api/src/database/source.ts", "../slices/posting/vacancies.ts"],
  ["apps/api/src/database/source.ts", "../main.ts"],
  ["apps/api/src/http/server.ts", "@trailblazer/records"],
  ["apps/api/src/main.ts", "../../console/src/routes.tsx"],
  ["apps/console/src/kit/form.tsx", "@trailblazer/records"],
  ["apps/console/src/kit/form.tsx", "@trailblazer/client"],
  ["apps/console/src/kit/form.tsx", "../slices/board/panel.tsx"],
  ["apps/console/src/slices/board/panel.tsx", "../posting/panel.tsx"],
  ["apps/console/src/main.tsx", "@trailblazer/api"],
  ["apps/bench/src/reads.ts", "../../api/src/main.ts"],
  ["apps/api/src/main.ts", "../../../packages/fields/src/index.ts"],
  ["packages/fields/src/field.ts", "../../../vitest.base.ts"],
])("finds that %s imports %s", (path, from) => {
  expect(planted(path, from)).toHaveLength(1);
});

it("finds a room that is not in the house", () => {
  expect(planted("apps/api/src/services/site.ts")).toEqual([
    "apps/api/src/services/site.ts stands in api/services, which is no room of the house",
  ]);
});

it.each([
  ["packages/records/src/site.ts", "@trailblazer/fields"],
  ["apps/api/src/engine/read/plan.ts", "../declare/entity.ts"],
  ["apps/api/src/engine/read/plan.test.ts", "../../database/source.ts"],
  ["apps/api/src/slices/new-one/rule.ts", "../../engine/write/door.ts"],
  ["apps/api/src/slices/new-one/rule.ts", "@trailblazer/records"],
  ["apps/api/src/database/source.ts", "../config.ts"],
  ["apps/api/src/whole/contract.test.ts", "../slices/posting/vacancies.ts"],
  ["apps/api/src/main.ts", "./http/server.ts"],
  ["apps/api/vitest.config.ts", "../../vitest.base.ts"],
  ["packages/client/src/register.ts", "./wire/index.ts"],
  ["apps/console/src/kit/form.tsx", "@trailblazer/client/wire"],
  ["apps/console/src/slices/board/panel.tsx", "../../kit/grid.tsx"],
  ["apps/console/src/routes.tsx", "./slices/board/panel.tsx"],
  ["apps/bench/src/reads.ts", "@trailblazer/api"],
])("lets %s import %s", (path, from) => {
  expect(planted(path, from)).toEqual([]);
});
