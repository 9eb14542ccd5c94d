import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Sampler, sampler } from "./sample.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
let samples: Sampler;
let region: string;
const boards: Record<string, string> = {};
const holders: Record<string, TestRegister["ask"]> = {};
beforeAll(async () => {
  register = await testRegister("empty", "2021-03-31");
  samples = sampler((type, input) => register.add(type, input));
  const other = await add("Region");
  region = await add("Region");
  const sites = [await add("Site", { region: { value: region } }), await add("Site", { region: { value: region } })];
  const board = async (name: string, of: Record<string, unknown>) => {
    boards[name] = await add("Board", { name, from: "2019-01-01", ...of });
    const seat = await add("Seat", { board: boards[name], label: name, speaksFor: "COUNCIL", name: "Wilhelmina Quarterstaff" });
    const meeting = await add("Meeting", { board: boards[name] });
    await add("Attendance", { meeting, seat });
    await add("Decision", { meeting });
    await add("BoardAction", { board: boards[name], risk: await add("Risk", { board: boards[name] }) });
  };
  await board("of a site", { site: sites[0] });
  await board("of the region", { region });
  await board("of another region", { region: other });
  await board("of England", {});
  const as = (role: string, places: "all" | readonly string[]) => register.as({ granted: [{ role, sites: places, organisations: [] }] });
  holders.England = as("MANAGER", "all");
  holders.region = as("MANAGER", [region, ...sites]);
  holders.site = as("MANAGER", sites);
  holders.analyst = as("ANALYST", [region, ...sites]);
});
afterAll(() => register.close());

const add = (type: string, input: Record<string, unknown> = {}) => samples.add(programme.record(type), input);
const types = ["boards", "seats", "meetings", "attendances", "decisions", "risks", "riskLikelihoods", "boardActions"];

test.each([
  ["England", ["of a site", "of another region", "of England", "of the region"]],
  ["region", ["of a site", "of the region"]],
  ["site", ["of a site"]],
  ["analyst", ["of a site", "of the region"]],
])("a role for the %s sees its boards, and all that hangs below them", async (holder, seen) => {
  const counts = types.map((type) => `${type} { totalCount }`).join(" ");
  const { data, errors } = await holders[holder]!(
    `{ all: boards(orderBy: [{ name: ASC }]) { nodes { name seats { totalCount } } } ${counts} }`,
  );
  expect(errors).toBeUndefined();
  expect(data.all.nodes).toEqual(seen.map((name) => ({ name, seats: { totalCount: 1 } })));
  expect(Object.fromEntries(types.map((type) => [type, data[type].totalCount]))).toEqual(
    Object.fromEntries(types.map((type) => [type, seen.length])),
  );
});

test("a role for the region keeps its board, and sees who sits on it; no other above sites", async () => {
  const ask = holders.region!;
  const { data } = await ask(`{ seats(where: { board: { id: { eq: "${boards["of the region"]}" } } }) { nodes { name } } }`);
  expect(data.seats.nodes).toEqual([{ name: "Wilhelmina Quarterstaff" }]);
  const create = `mutation ($input: BoardInput!) { createBoard(input: $input) { region { id } } }`;
  const input = { name: "Another", kind: "STEERING", from: "2020-01-01" };
  expect((await ask(create, { input: { ...input, region } })).data.createBoard).toEqual({ region: { id: region } });
  expect((await ask(create, { input })).errors![0]!.extensions!.code).toBe("FORBIDDEN");
  expect((await holders.site!(create, { input: { ...input, region } })).errors![0]!.extensions!.code).toBe("FORBIDDEN");
  const away = `mutation { updateBoard(id: "${boards["of the region"]}", version: 1, patch: { region: null }) { id } }`;
  expect((await ask(away)).errors![0]!.extensions!.code).toBe("FORBIDDEN");
});
