import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { TestRegister } from "../../whole/test-register.ts";
import { type VerbTrial, verbTrial } from "../../whole/verb-trial.ts";

let trial: VerbTrial;
let links: { region: string; wave: string; ccg: string; trust: string };
beforeAll(async () => {
  trial = await verbTrial();
  links = {
    region: await trial.add("Region"),
    wave: await trial.add("Wave"),
    ccg: await trial.add("Organisation", { kind: "CCG" }),
    trust: await trial.add("Organisation", { kind: "TRUST" }),
  };
});
afterAll(() => trial.register.close());

const site = (name: string) => ({
  name,
  region: links.region,
  wave: links.wave,
  on: "2021-01-04",
  commissioners: [{ organisation: links.ccg, lead: true }],
  teams: [{ name: `${name} One`, provider: links.trust, stage: "FUNDED" }, { name: `${name} Two` }],
  board: { name: `${name} board` },
});
const sitesCalled = async (name: string) =>
  (
    await trial.ask(
      `query ($name: String!) { sites(where: { name: { eq: $name } }) { nodes { id
  region { id } teams(orderBy: [{ name: ASC }]) { nodes { name stage provider { id } wave { id } } } commissioners { nodes { organisation { id } lead from } }
  boards { nodes { name kind from missingGroups } } } } }`,
      { name },
    )
  ).sites.nodes;

/** In one order, whatever the one in which they came. */
const sorted = (lines: readonly (readonly unknown[])[]) => lines.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe("a site that comes into the programme", () => {
  test("has its region, commissioner, first teams and board from the day on", async () => {
    expect(await trial.does("onboardSite", site("Wold"))).toMatchObject({ changed: 5, refused: [] });
    expect(await sitesCalled("Wold")).toEqual([
      {
        id: expect.any(String),
        region: { id: links.region },
        teams: {
          nodes: [
            { name: "Wold One", stage: "FUNDED", provider: { id: links.trust }, wave: { id: links.wave } },
            { name: "Wold Two", stage: "PLANNED", provider: null, wave: { id: links.wave } },
          ],
        },
        commissioners: { nodes: [{ organisation: { id: links.ccg }, lead: true, from: "2021-01-04" }] },
        boards: { nodes: [{ name: "Wold board", kind: "GOVERNANCE", from: "2021-01-04", missingGroups: expect.any(Array) }] },
      },
    ]);
  });

  test("is refused as a whole, at the place where something is wrong", async () => {
    await trial.does("onboardSite", site("Fell"));
    expect(await trial.does("onboardSite", { ...site("Fell"), teams: [] })).toMatchObject({
      changed: 0,
      changeSet: null,
      refused: [{ record: "Site", path: ["input", "name"], message: "Another site has this site" }],
    });
    const twice = { ...site("Moor"), commissioners: [links.ccg, links.trust].map((organisation) => ({ organisation, lead: true })) };
    expect((await trial.does("onboardSite", twice)).refused).toMatchObject([
      {
        record: "Commissioner",
        path: ["input", "commissioners", expect.any(String)],
        message: "A site has one lead commissioner at a time",
      },
    ]);
    expect(await trial.problems("onboardSite", { ...site("Moor"), commissioners: [{ organisation: links.wave }] })).toEqual([
      ["input.commissioners.0.organisation", "This organisation is not in the register: choose another"],
    ]);
    expect((await trial.does("onboardSite", { ...site("Moor"), teams: [{ name: "x".repeat(121) }] })).refused).toMatchObject([
      { record: "Team", path: ["input", "teams", "0"], message: "Team has at most 120 characters" },
    ]);
    expect(await sitesCalled("Moor")).toEqual([]);
  });
});

describe("a verb", () => {
  let [setting, support, enrolment, own] = ["", "", "", ""];
  beforeEach(async () => {
    own = await trial.add("Site");
    setting = await trial.add("Setting", { name: "Left" });
    support = await trial.add("Support", {
      setting,
      team: await trial.add("Team", { site: { value: own } }),
      kind: "FULL",
      from: "2020-01-06",
    });
    enrolment = await trial.add("Enrolment", { setting, site: own, joinedOn: "2020-01-06" });
  });
  const given = () => ({ setting, on: "2021-02-01", reason: "No room." });
  const stand = async () => {
    const found = await trial.ask(
      `query ($support: ID!, $enrolment: ID!) { support(id: $support) { until version } enrolment(id: $enrolment) { stage version } }`,
      {
        support,
        enrolment,
      },
    );
    return [found.support.until, found.enrolment.stage, found.support.version, found.enrolment.version];
  };

  test("that is only tried tells each field that it would change, with what it is and would be, and changes nothing", async () => {
    const would = await trial.does("withdrawSetting", given(), { dryRun: true });
    expect(would).toMatchObject({ changeSet: null, changed: 2, refused: [], conflicts: [] });
    expect(sorted(would.changes.map(({ record, id, field, before, after }) => [record, id, field, before, after]))).toEqual([
      ["Enrolment", enrolment, "reason", null, "No room."],
      ["Enrolment", enrolment, "withdrawnOn", null, "2021-02-01"],
      ["Support", support, "until", null, "2021-02-01"],
    ]);
    expect(would.changes.find(({ record }) => record === "Support")?.label).toMatch(/^Left · /);
    expect(await stand()).toEqual([null, "JOINED", 1, 1]);
  });

  test("is one change set with its reason, and is undone as one", async () => {
    const { changeSet, changes } = await trial.does("withdrawSetting", given());
    expect(changes).toEqual([]);
    expect((await stand()).slice(0, 2)).toEqual(["2021-02-01", "WITHDRAWN"]);
    const found = await trial.ask(`query ($id: ID!) { changeSet(id: $id) { reason changes { nodes { record field } } } }`, {
      id: changeSet,
    });
    expect(found.changeSet.reason).toBe("Agreed");
    expect(found.changeSet.changes.nodes).toHaveLength(3);
    const { undo } = await trial.ask(`mutation ($id: ID!) { undo(changeSet: $id) { changed refused { message } conflicts { id } } }`, {
      id: changeSet,
    });
    expect(undo).toEqual({ changed: 2, refused: [], conflicts: [] });
    expect((await stand()).slice(0, 2)).toEqual([null, "JOINED"]);
  });

  test("is done by whoever could make its changes by hand, and by nobody else", async () => {
    const as = (role: string, sites: readonly string[]): TestRegister["ask"] =>
      trial.register.as({ granted: [{ role, sites, organisations: [] }] });
    const elsewhere = await trial.add("Site");
    const reader = await trial.does("withdrawSetting", given(), { by: as("PARTNER", [own]) });
    expect(reader).toMatchObject({ changed: 0, refused: [{ record: "Enrolment" }] });
    // The setting is not in the programme of a site that they can't see.
    const stranger = await trial.act("withdrawSetting", given(), { by: as("MANAGER", [elsewhere]) });
    expect(stranger.errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
    expect((await stand()).slice(0, 2)).toEqual([null, "JOINED"]);
    expect(await trial.does("withdrawSetting", given(), { by: as("MANAGER", [own]), dryRun: true })).toMatchObject({
      changed: 2,
      refused: [],
    });
    expect(await trial.does("withdrawSetting", given(), { by: as("MANAGER", [own]) })).toMatchObject({ changed: 2, refused: [] });
  });

  test("that ties settings to each other is for England, as the succession is", async () => {
    const given = { settings: [setting], new: { name: "Came" }, kind: "REPLACED" };
    const as = (sites: "all" | string[]) => trial.register.as({ granted: [{ role: "MANAGER", sites, organisations: [] }] });
    const site = await trial.does("succeedSettings", given, { by: as([own]) });
    expect(site).toMatchObject({ changed: 0, changeSet: null });
    expect(site.refused.map(({ record }) => record)).toContain("Succession");
    expect(await trial.does("succeedSettings", given, { by: as("all") })).toMatchObject({ refused: [] });
  });

  test("tells what others may not see of people to nobody in its preview", async () => {
    const post = await trial.add("Post", { team: await trial.add("Team", { site: { value: own } }) });
    const posting = await trial.add("Posting", { post, from: "2019-09-02" });
    const why = { posting, on: "2021-02-01", leavingReason: "PROMOTION" };
    const manager = trial.register.as({ granted: [{ role: "MANAGER", sites: [own], organisations: [] }] });
    const told = async (by: TestRegister["ask"]) =>
      sorted((await trial.does("endPosting", why, { by, dryRun: true })).changes.map(({ field, after }) => [field, after]));
    expect(await told(manager)).toEqual([
      ["leavingReason", "PROMOTION"],
      ["until", "2021-02-01"],
    ]);
    const partner = trial.register.as({ granted: [{ role: "PARTNER", sites: [own], organisations: [] }] });
    const refused = await trial.act("endPosting", why, { by: partner, dryRun: true });
    expect(refused.data?.done?.changes ?? []).toEqual([]);
  });
});

test("any set of changes that is only tried tells what it would write, where that is asked for; also what an undo would", async () => {
  const team = await trial.add("Team", { name: "Named" });
  const changes = [{ updateTeam: { id: team, version: 1, patch: { name: "Renamed", stage: { value: "ENDED", from: "2021-01-01" } } } }];
  const tried = async (dryRun: boolean) =>
    (
      await trial.ask(
        `mutation ($changes: [ChangeInput!]!, $dryRun: Boolean!) { change(changes: $changes, dryRun: $dryRun) { changeSet changes { record field before after } } }`,
        {
          changes,
          dryRun,
        },
      )
    ).change;
  const lines = (await tried(true)).changes as { record: string; field: string | null; before: unknown; after: unknown }[];
  expect(lines).toContainEqual({ record: "Team", field: "name", before: "Named", after: "Renamed" });
  const ofStage = lines.filter(({ record }) => record === "TeamStage").map(({ field }) => [field]);
  expect(sorted(ofStage)).toEqual([["until"], [null]]);
  const { changeSet, changes: none } = await tried(false);
  expect(none).toEqual([]);
  const { undo } = await trial.ask(`mutation ($id: ID!) { undo(changeSet: $id, dryRun: true) { changes { record field before after } } }`, {
    id: changeSet,
  });
  expect(undo.changes).toContainEqual({ record: "Team", field: "name", before: "Renamed", after: "Named" });
});
