import { programme } from "@trailblazer/records";
import type { DataSource } from "typeorm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoToday } from "../database/demo/today.ts";
import { fill, type Note, type Step } from "../database/fill.ts";
import { database, ownerSource } from "../database/source.ts";
import { writeDoor } from "../engine/write/door.ts";
import { definition } from "../programme.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
let owner: DataSource;
beforeAll(async () => {
  register = await testRegister("empty", demoToday);
  owner = await ownerSource(register.url, programme).initialize();
});
afterAll(async () => {
  await owner.destroy();
  await register.close();
});

const region = (nth: number, name: string) => ({ create: "Region", input: { name, code: `Y0${nth}` } });
const days = ["North", "Middle", "South"].map(
  (name, at): Step => ({
    changes: [region(at, name)],
    at: `2020-04-0${at + 1}T18:00:00.000Z`,
    reason: `Day of the ${name}`,
    by: "Somebody",
  }),
);
const note: Note = async (run) => void (await run("INSERT INTO register (programme) VALUES ('demo')"));
const filling = (steps: readonly Step[], last?: Note) =>
  fill(database(owner), writeDoor({ ...definition, today: () => demoToday }, database(owner)), steps, last);
const sets = async () => (await register.ask("{ changeSets(orderBy: [{ at: ASC }]) { nodes { at by reason } } }")).data.changeSets.nodes;

test("each step of a filling is a change set at its own moment; one that was stopped goes on with the first that is not there", async () => {
  await filling(days.slice(0, 2));
  await filling(days, note);
  expect(await sets()).toEqual(days.map(({ at, by, reason }) => ({ at, by, reason })));
  const known = await register.ask(`{ regions(knownAt: "2020-04-02T20:00:00Z", orderBy: [{ code: ASC }]) { nodes { name } } }`);
  expect(known.data.regions.nodes).toEqual([{ name: "North" }, { name: "Middle" }]);
});

test("once a register was filled, a change has the moment of its commit, whatever moment it is given", async () => {
  const before = new Date().toISOString();
  await register.write.apply([region(4, "West")], { way: "LOAD", at: "2020-04-04T18:00:00Z" });
  expect((await sets()).at(-1).at >= before).toBe(true);
});
