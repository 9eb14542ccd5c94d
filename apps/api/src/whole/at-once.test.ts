import { programme } from "@trailblazer/records";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Sampler, sampler } from "./sample.ts";
import { type Answer, type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
let samples: Sampler;
beforeAll(async () => {
  register = await testRegister("empty");
  samples = sampler((type, input) => register.add(type, input));
});
afterAll(() => register.close());

const add = (type: string, input: Record<string, unknown> = {}) => samples.add(programme.record(type), input);
const many = <Result>(count: number, work: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
const code = ({ errors }: Answer) => errors?.[0]?.extensions?.code;
const codes = (answers: readonly Answer[]) => {
  const counts: Record<string, number> = {};
  for (const answer of answers) {
    const came = code(answer);
    const to = typeof came === "string" ? came : "done";
    counts[to] = (counts[to] ?? 0) + 1;
  }
  return counts;
};
const update = (type: string, id: string, patch: Record<string, unknown>) =>
  register.ask(`mutation ($id: ID!, $patch: ${type}Patch!) { done: update${type}(id: $id, version: 1, patch: $patch) { version } }`, {
    id,
    patch,
  });

test("of twenty changes of one field at one version, one goes in and nineteen hear of it", async () => {
  const id = await add("Site");
  const answers = await many(20, (index) => update("Site", id, { name: `Name ${index}` }));
  expect(codes(answers)).toEqual({ done: 1, CONFLICT: 19 });
  const winner = answers.findIndex((answer) => !answer.errors);
  const { data } = await register.ask(`{ site(id: "${id}") { name version } }`);
  expect(data.site).toEqual({ name: `Name ${winner}`, version: 2 });
  for (const answer of answers)
    if (answer.errors) expect(answer.errors[0]!.extensions!.fields).toMatchObject([{ field: "name", theirs: `Name ${winner}` }]);
});

test("of twenty changes of a dated field at one version, one goes in", async () => {
  const id = await add("Post", { wte: { value: 1 } });
  const answers = await many(20, (index) => update("Post", id, { wte: { value: 2 + index / 10 } }));
  expect(codes(answers)).toEqual({ done: 1, CONFLICT: 19 });
  const { data } = await register.ask(`{ post(id: "${id}") { version postWtes { totalCount } } }`);
  expect(data.post).toEqual({ version: 2, postWtes: { totalCount: 2 } });
});

test("changes of several fields at one version all go in", async () => {
  const id = await add("Wave");
  const patches = [{ name: "A round" }, { announcedOn: "2018-12-20" }, { teamsPlanned: 59 }, { source: "A letter" }];
  expect(codes(await many(patches.length, (index) => update("Wave", id, patches[index]!)))).toEqual({ done: 4 });
  const { data } = await register.ask(`{ wave(id: "${id}") { name announcedOn teamsPlanned source version } }`);
  expect(data.wave).toEqual({ ...Object.assign({}, ...patches), version: 5 });
});

test("of twenty new ones by one name, one is made", async () => {
  const answers = await many(20, () => register.ask(`mutation { createRegion(input: { name: "Everywhere" }) { id } }`));
  expect(codes(answers)).toEqual({ done: 1, BAD_USER_INPUT: 19 });
  for (const answer of answers)
    if (answer.errors)
      expect(answer.errors[0]!.extensions!.problems).toEqual([{ path: ["input", "name"], message: "Another region has this region" }]);
});

test("of twenty removals, one removes", async () => {
  const id = await add("Region");
  expect(codes(await many(20, () => register.ask(`mutation { deleteRegion(id: "${id}", version: 1) }`)))).toEqual({
    done: 1,
    NOT_FOUND: 19,
  });
});

test("a record that is removed while another comes to need it is needed, or was gone before", async () => {
  for (let round = 0; round < 10; round += 1) {
    const region = await add("Region");
    const [removed, ...made] = await Promise.all([
      register.ask(`mutation { deleteRegion(id: "${region}", version: 1) }`),
      ...Array.from({ length: 3 }, (_, index) =>
        register.ask(`mutation { createSite(input: { name: "Site ${round} ${index}", region: { value: "${region}" } }) { id } }`),
      ),
    ]);
    for (const answer of made) {
      if (answer.errors)
        expect(answer.errors[0]!.extensions!.problems).toEqual([
          { path: ["input", "region", "value"], message: "Region is not in the register any more: choose another" },
        ]);
      else expect(code(removed)).toBe("IN_USE");
    }
    if (!removed.errors) expect(made.every(({ errors }) => errors)).toBe(true);
  }
});

test("records that are changed together in any order never wait for each other for good", async () => {
  const ids = await many(6, () => add("Wave"));
  const answers = await many(12, (index) => {
    const order = index % 2 ? ids : ids.toReversed();
    return register.set(order.map((id) => ({ update: "Wave", id, version: 1, patch: { name: `By ${index}` } }))).then(
      () => "done",
      (error: Error) => error.constructor.name,
    );
  });
  expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
  expect(answers.filter((answer) => answer === "Conflict")).toHaveLength(11);
});

test("a writer that waits for another which waits for it begins again, and gets in", async () => {
  const [a, b] = (await many(2, () => add("Wave"))).toSorted();
  const other = new pg.Client({ connectionString: register.url });
  await other.connect();
  // PostgreSQL lets whoever finds out first give way: here that is always the register.
  await other.query("SET deadlock_timeout = '20s'");
  await other.query("BEGIN");
  await other.query("SELECT FROM waves WHERE id = $1 FOR UPDATE", [b]);
  const change = register.set([a, b].map((id) => ({ update: "Wave", id: id!, version: 1, patch: { name: "Both" } })));
  const waits = async () =>
    (await other.query(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).rowCount;
  while (!(await waits()));
  await other.query("SELECT FROM waves WHERE id = $1 FOR UPDATE", [a]);
  await other.query("COMMIT");
  await other.end();
  await change;
  const { data } = await register.ask(`{ waves(where: { name: { eq: "Both" } }) { totalCount } }`);
  expect(data.waves.totalCount).toBe(2);
});
