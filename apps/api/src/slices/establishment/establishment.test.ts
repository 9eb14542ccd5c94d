import { describe, expect, test } from "vitest";
import { sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add, ask } = slice;

const posting = (post: string, wte: number, given: Record<string, unknown> = {}) =>
  add("Posting", { post, wte, kind: "SUBSTANTIVE", from: "2020-01-01", ...given });
const post = (given: Record<string, unknown>) => add("Post", { openedOn: "2019-01-01", ...given });
const FIGURES = "filledWte vacantWte overWte";

describe("a post", () => {
  test("that nobody holds is vacant in whole", async () => {
    expect(await ask("post", await post({ wte: { value: 0.8 } }), FIGURES)).toEqual({ filledWte: 0, vacantWte: 0.8, overWte: 0 });
  });

  test("is filled by substantive and seconded staff of the day, in part or in full", async () => {
    const id = await post({ wte: { value: 1 } });
    await posting(id, 0.5);
    await posting(id, 0.3, { kind: "SECONDMENT" });
    await posting(id, 0.5, { from: "2019-01-01", until: "2020-01-01" });
    await posting(id, 0.5, { from: "2021-04-01" });
    expect(await ask("post", id, FIGURES)).toEqual({ filledWte: 0.8, vacantWte: 0.2, overWte: 0 });
  });

  test("is not filled by cover or agency staff: a vacancy stays one", async () => {
    const id = await post({ wte: { value: 1 } });
    const left = await posting(id, 1, { until: "2021-03-31" });
    await posting(id, 1, { kind: "COVER", covers: left, from: "2021-03-01" });
    await posting(id, 1, { kind: "AGENCY" });
    expect(await ask("post", id, FIGURES)).toEqual({ filledWte: 0, vacantWte: 1, overWte: 0 });
  });

  test("held twice is filled once, and over by the rest", async () => {
    const id = await post({ wte: { value: 1 } });
    await posting(id, 1);
    await posting(id, 0.6, { overReason: "Handover" });
    await posting(id, 0.2, { kind: "SECONDMENT" });
    expect(await ask("post", id, FIGURES)).toEqual({ filledWte: 1, vacantWte: 0, overWte: 0.6 });
  });

  test("that is not open yet, or no longer, counts for nothing", async () => {
    for (const term of [{ openedOn: "2021-04-01" }, { closedOn: "2021-03-31" }]) {
      const id = await post({ wte: { value: 1 }, ...term });
      await posting(id, 0.5);
      expect(await ask("post", id, FIGURES)).toEqual({ filledWte: 0, vacantWte: 0, overWte: 0 });
    }
    expect(await ask("post", await post({ wte: { value: 1 }, openedOn: "2021-03-31" }), FIGURES)).toMatchObject({ vacantWte: 1 });
  });

  test("has the WTE of the day", async () => {
    const id = await post({ wte: { value: 0.4 } });
    await slice.register.set([{ update: "Post", id, version: 1, patch: { wte: { value: 1, from: "2021-03-31" } } }]);
    await slice.register.set([{ update: "Post", id, version: 2, patch: { wte: { value: 0.6, from: "2021-04-01" } } }]);
    expect(await ask("post", id, FIGURES)).toMatchObject({ vacantWte: 1 });
  });
});

test("a team and a site sum post by post: one held twice does not hide one that is empty", async () => {
  const site = await add("Site");
  const [a, b] = [await add("Team", { site: { value: site } }), await add("Team", { site: { value: site } })];
  const gone = await add("Team", { site: { value: site } });
  const twice = await post({ team: a, wte: { value: 1 } });
  await posting(twice, 1);
  await posting(twice, 1, { overReason: "Handover" });
  await post({ team: a, wte: { value: 1 } });
  const half = await post({ team: b, wte: { value: 0.5 } });
  await posting(half, 0.2);
  await post({ team: b, wte: { value: 4 }, closedOn: "2021-01-01" });
  await post({ team: gone, wte: { value: 3 } });
  await slice.register.set([{ update: "Team", id: gone, version: 1, patch: { site: { value: await add("Site"), from: "2021-01-01" } } }]);
  expect(await ask("team", a, "fundedWte filledWte vacancies")).toEqual({ fundedWte: 2, filledWte: 1, vacancies: 1 });
  expect(await ask("team", b, "fundedWte filledWte vacancies")).toEqual({ fundedWte: 0.5, filledWte: 0.2, vacancies: 0.3 });
  expect(await ask("site", site, "fundedWte filledWte vacantWte")).toEqual({ fundedWte: 2.5, filledWte: 1.2, vacantWte: 1.3 });
  expect(await ask("site", await add("Site"), "fundedWte filledWte vacantWte")).toEqual({ fundedWte: 0, filledWte: 0, vacantWte: 0 });
});
