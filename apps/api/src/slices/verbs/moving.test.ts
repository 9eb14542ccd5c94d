import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type VerbTrial, verbTrial } from "../../whole/verb-trial.ts";

let trial: VerbTrial;
beforeAll(async () => {
  trial = await verbTrial();
});
afterAll(() => trial.register.close());

const supportsOf = async (setting: string) => {
  const { supports } = await trial.ask(
    `query ($setting: ID!) { supports(where: { setting: { id: { eq: $setting } } }, orderBy: [{ from: ASC }]) { nodes { id team { id } kind from until } } }`,
    { setting },
  );
  return supports.nodes as { id: string; team: { id: string }; kind: string; from: string; until: string | null }[];
};

describe("a support that is moved", () => {
  test("ends on the day and goes on with the other team, as long as it would have", async () => {
    const [ours, theirs] = [await trial.add("Team"), await trial.add("Team")];
    const setting = await trial.add("Setting");
    const id = await trial.add("Support", { team: ours, setting, kind: "HUB", from: "2020-01-06", until: "2022-07-22" });
    expect(await trial.does("moveSupports", { supports: [id], team: theirs, on: "2021-01-04" })).toMatchObject({ changed: 2, refused: [] });
    expect(await supportsOf(setting)).toEqual([
      { id, team: { id: ours }, kind: "HUB", from: "2020-01-06", until: "2021-01-04" },
      { id: expect.any(String), team: { id: theirs }, kind: "HUB", from: "2021-01-04", until: "2022-07-22" },
    ]);
  });

  test("is given to the other team from the start where it has not begun, and moves today where no day is given", async () => {
    const [ours, theirs] = [await trial.add("Team"), await trial.add("Team")];
    const [begun, toCome] = [await trial.add("Setting"), await trial.add("Setting")];
    const supports = [
      await trial.add("Support", { team: ours, setting: begun, kind: "FULL", from: "2020-01-06" }),
      await trial.add("Support", { team: ours, setting: toCome, kind: "FULL", from: "2021-09-01" }),
    ];
    expect(await trial.does("moveSupports", { supports, team: theirs })).toMatchObject({ changed: 3 });
    expect((await supportsOf(begun)).map(({ team, from, until }) => [team.id, from, until])).toEqual([
      [ours, "2020-01-06", "2021-03-31"],
      [theirs, "2021-03-31", null],
    ]);
    expect((await supportsOf(toCome)).map(({ id, team, from }) => [id, team.id, from])).toEqual([[supports[1], theirs, "2021-09-01"]]);
  });

  test("is refused where it has ended, is by that team already, or is one too many", async () => {
    const [ours, theirs] = [await trial.add("Team"), await trial.add("Team")];
    const setting = await trial.add("Setting");
    const over = await trial.add("Support", { team: ours, setting, kind: "FULL", from: "2019-09-02", until: "2020-07-21" });
    const now = await trial.add("Support", { team: ours, setting, kind: "HUB", from: "2020-09-01" });
    await trial.add("Support", { team: theirs, setting, kind: "OUTREACH", from: "2021-01-04" });
    expect(await trial.problems("moveSupports", { supports: [now, over], team: theirs })).toEqual([
      ["input.supports.1", "This support ended on 21 July 2020"],
    ]);
    expect(await trial.problems("moveSupports", { supports: [now], team: ours })).toEqual([
      ["input.supports.0", "This support is by that team already"],
    ]);
    expect(await trial.problems("moveSupports", { supports: [now], team: setting })).toEqual([
      ["input.team", "This team is not in the register: choose another"],
    ]);
    expect(await trial.does("moveSupports", { supports: [now], team: theirs })).toMatchObject({
      changed: 0,
      changeSet: null,
      refused: [{ record: "Support", path: ["input", "team"], message: "This team already supports the setting on some of these days" }],
    });
  });
});

describe("a team that moves site", () => {
  const sites = (asOf: string) =>
    trial.ask(
      `query ($asOf: Date!) {
        sites(asOf: $asOf, orderBy: [{ name: ASC }]) { nodes { name teamsOperational fundedWte filledWte vacantWte headcount settingsJoined settingsWithTeam pupilsWithTeam
          teams { nodes { name stage settingsSupported } } } }
        supports(asOf: $asOf) { nodes { id setting { id } team { id site { name } } } } }`,
      { asOf },
    );

  test("takes its posts, staff and supports along, and leaves last year as it was, to the row", async () => {
    const [west, east] = [await trial.add("Site", { name: "West" }), await trial.add("Site", { name: "East" })];
    const stage = { value: "OPERATIONAL", from: "2020-01-06" };
    const team = await trial.add("Team", { name: "Border Valleys", site: { value: west }, stage });
    await trial.add("Team", { name: "East One", site: { value: east }, stage });
    const setting = await trial.add("Setting", { pupils: { value: 210, from: "2019-10-03" } });
    await trial.add("Enrolment", { setting, site: west, joinedOn: "2020-01-06" });
    await trial.add("Support", { team, setting, kind: "FULL", from: "2020-01-06" });
    const post = await trial.add("Post", { team, wte: { value: 2 }, openedOn: "2019-09-01" });
    await trial.add("Posting", { post, kind: "SUBSTANTIVE", wte: 1, from: "2019-09-02" });

    const before = await sites("2020-03-31");
    expect(before.sites.nodes.find(({ name }: { name: string }) => name === "West")).toMatchObject({
      teamsOperational: 1,
      fundedWte: 2,
      vacantWte: 1,
      settingsWithTeam: 1,
      pupilsWithTeam: 210,
      teams: { nodes: [{ name: "Border Valleys", settingsSupported: 1 }] },
    });
    expect(await trial.does("moveTeam", { team, site: east, on: "2020-09-01" })).toMatchObject({ changed: 1, refused: [] });
    expect(await sites("2020-03-31")).toEqual(before);

    const after = new Map<string, object>((await sites("2020-09-01")).sites.nodes.map((one: { name: string }) => [one.name, one]));
    // The setting joined in the west, and is supported from the east.
    expect(after.get("West")).toMatchObject({ teamsOperational: 0, fundedWte: 0, settingsJoined: 1, settingsWithTeam: 1 });
    expect(after.get("East")).toMatchObject({ teamsOperational: 2, fundedWte: 2, filledWte: 1, headcount: 1, settingsJoined: 0 });
    expect(await trial.problems("moveTeam", { team, site: east })).toEqual([["input.site", "Border Valleys is of that site already"]]);
  });
});
