import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { byRegion, todayQuery, totals } from "./figures.ts";

const contract = readFileSync(join(import.meta.dirname, "../../../../../packages/contract/schema.graphql"), "utf8");
const site = (region: string, wte: number, joined: number) => ({
  region: { id: region, name: region },
  teamsOperational: 2,
  settingsJoined: joined,
  fundedWte: wte,
  filledWte: 0.1,
  vacantWte: wte - 0.1,
});

test("the page asks what the contract has", () => {
  expect(validate(buildSchema(contract), parse(todayQuery))).toEqual([]);
});

test("figures are added up without the noise of binary fractions", () => {
  expect(totals([site("London", 0.2, 30), site("London", 0.7, 5)])).toEqual({
    sites: 2,
    teamsOperational: 4,
    settingsJoined: 35,
    fundedWte: 0.9,
    filledWte: 0.2,
    vacantWte: 0.7,
  });
});

test("regions stand by name, and only those that have sites", () => {
  const regions = byRegion([site("South West", 1, 1), site("London", 1, 2), site("South West", 1, 4)]);
  expect(regions.map(({ name, sites, settingsJoined }) => [name, sites, settingsJoined])).toEqual([
    ["London", 1, 2],
    ["South West", 2, 5],
  ]);
});

test("no sites make noughts", () => {
  expect(byRegion([])).toEqual([]);
  expect(totals([]).fundedWte).toBe(0);
});
