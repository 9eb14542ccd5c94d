import { afterAll, beforeAll, expect, test } from "vitest";
import { type VerbTrial, verbTrial } from "../../whole/verb-trial.ts";

let trial: VerbTrial;
beforeAll(async () => {
  trial = await verbTrial("2022-07-31");
});
afterAll(() => trial.register.close());

const LAST_YEAR = "2021-07-31";
const TODAY = "2022-07-31";

/** Figures in groups by who employs, provides and answers for schools, and the same row by row, as on a day. */
const asAt = (asOf: string) =>
  trial.ask(
    `query ($asOf: Date!) {
      posts(asOf: $asOf) { nodes { id employer { name } } groups { nodes { key { employer { name } } count percent sum { wte filledWte } } } }
      teams(asOf: $asOf) { nodes { id provider { name } } groups { nodes { key { provider { name } stage } count sum { fundedWte } } } }
      settings(asOf: $asOf) { nodes { id localAuthority { name } } groups { nodes { key { localAuthority { name } } count sum { pupils } } } }
      postings(asOf: $asOf) { groups { nodes { key { post { employer { name } team { provider { name } } } } count sum { wte } } } }
      supports(asOf: $asOf) { groups { nodes { key { setting { localAuthority { name } } team { provider { name } } } count } } }
      organisations(asOf: $asOf, orderBy: [{ name: ASC }]) { nodes { name posts { totalCount } teams { totalCount } settings { totalCount } } } }`,
    { asOf },
  );

/** The groups of a connection by the one name that they are of. */
const counted = (groups: { nodes: readonly { key: Record<string, { name: string } | null>; count: number }[] }, key: string) =>
  Object.fromEntries(groups.nodes.map((one) => [one.key[key]?.name ?? "none", one.count]));

test("an organisation becomes another: last year's groups stay as they were, to the row, and today's show the one that came", async () => {
  const organisation = (name: string, kind: string) => trial.add("Organisation", { name, kind });
  const [trust, charity] = [await organisation("A trust", "TRUST"), await organisation("B charity", "VOLUNTARY")];
  const [county, city] = [await organisation("C county", "COUNCIL"), await organisation("D city", "COUNCIL")];
  const [foundation, unitary] = [await organisation("E foundation", "TRUST"), await organisation("F unitary", "COUNCIL")];
  const [site, wave] = [await trial.add("Site"), await trial.add("Wave")];
  const team = (provider: unknown, stage: unknown) => trial.add("Team", { site: { value: site }, wave, provider, stage });
  const working = { value: "OPERATIONAL" };
  const [run, other, gone] = [
    await team({ value: trust }, working),
    await team({ value: charity }, working),
    await team({ value: trust }, [working, { value: "ENDED", from: "2021-12-01" }]),
  ];
  const post = (of: string, employer: unknown, more: object = {}) =>
    trial.add("Post", { team: of, employer, wte: { value: 1 }, openedOn: "2019-01-07", ...more });
  const [held, closed, coming, turning] = [
    await post(run, { value: trust }),
    await post(run, { value: trust }, { closedOn: "2022-04-01" }),
    // What the charity employs goes to the trust that will have become another by then.
    await post(other, [{ value: charity }, { value: trust, from: "2023-04-01" }]),
    await post(other, [{ value: trust }, { value: charity, from: "2020-09-01" }]),
  ];
  await trial.add("Posting", { post: held, wte: 0.8, kind: "SUBSTANTIVE", from: "2019-02-04" });
  const setting = (localAuthority: string, more: object = {}) =>
    trial.add("Setting", { localAuthority: { value: localAuthority }, pupils: { value: 210, from: "2019-01-17" }, ...more });
  const [school, shut] = [await setting(county), await setting(county, { closedOn: "2022-01-01", status: "CLOSED" })];
  await setting(city);
  await trial.add("Support", { setting: school, team: run, kind: "FULL", from: "2020-01-06" });

  const before = await asAt(LAST_YEAR);
  expect(counted(before.posts.groups, "employer")).toEqual({ "A trust": 2, "B charity": 2 });
  expect(counted(before.settings.groups, "localAuthority")).toEqual({ "C county": 2, "D city": 1 });
  const given = { organisations: [trust], by: foundation, kind: "REPLACED", on: "2022-04-01" };
  const would = await trial.does("succeedOrganisations", given, { dryRun: true });
  const told = would.changes.map(({ record, field, before: was, after: is }) => [record, field, was && is ? "changed" : is]);
  expect(told).toContainEqual(["PostEmployer", "until", "2022-04-01"]);
  expect(told).toContainEqual(["PostEmployer", null, { post: held, value: foundation, from: "2022-04-01", until: null }]);
  expect(told).toContainEqual(["TeamProvider", null, { team: run, value: foundation, from: "2022-04-01", until: null }]);
  expect(await asAt(LAST_YEAR)).toEqual(before);
  // The succession, the organisation's end, a team, and two posts: one of the day, and the day of another that is to come.
  expect(await trial.does("succeedOrganisations", given)).toMatchObject({ changed: 5, refused: [] });
  const councils = { organisations: [county], by: unitary, kind: "REPLACED", on: "2022-04-01" };
  expect(await trial.does("succeedOrganisations", councils)).toMatchObject({ changed: 3, refused: [] });
  expect(await asAt(LAST_YEAR)).toEqual(before);

  const after = await asAt(TODAY);
  expect(counted(after.posts.groups, "employer")).toEqual({ "E foundation": 1, "B charity": 2 });
  expect(counted(after.settings.groups, "localAuthority")).toEqual({ "F unitary": 1, "D city": 1 });
  expect(after.teams.groups.nodes).toHaveLength(3);
  expect(after.teams.groups.nodes).toContainEqual({
    key: { provider: { name: "E foundation" }, stage: "OPERATIONAL" },
    count: 1,
    sum: { fundedWte: 1 },
  });
  expect(after.postings.groups.nodes).toEqual([
    { key: { post: { employer: { name: "E foundation" }, team: { provider: { name: "E foundation" } } } }, count: 1, sum: { wte: 0.8 } },
  ]);
  expect(after.supports.groups.nodes).toEqual([
    { key: { setting: { localAuthority: { name: "F unitary" } }, team: { provider: { name: "E foundation" } } }, count: 1 },
  ]);
  // What was over by the day stays with whom it was with; what is to come goes to the one that came.
  const found = await trial.ask(
    `query ($gone: ID!, $closed: ID!, $coming: ID!, $turning: ID!, $shut: ID!) {
      gone: team(id: $gone) { provider { name } } closed: post(id: $closed) { employer { name } } shut: setting(id: $shut) { localAuthority { name } }
      coming: post(id: $coming, asOf: "2023-04-01") { employer { name } } turning: post(id: $turning) { postEmployers(orderBy: [{ from: ASC }]) { nodes { value { name } until } } } }`,
    { gone, closed, coming, turning, shut },
  );
  expect(found).toEqual({
    gone: { provider: { name: "A trust" } },
    closed: { employer: { name: "A trust" } },
    shut: { localAuthority: { name: "C county" } },
    coming: { employer: { name: "E foundation" } },
    turning: {
      postEmployers: {
        nodes: [
          { value: { name: "B charity" }, until: null },
          { value: { name: "A trust" }, until: "2020-09-01" },
        ],
      },
    },
  });
});

test("whoever says from which day on somebody else employs, provides or answers for a school leaves last year as it was", async () => {
  const [was, is] = [await trial.add("Organisation", { name: "H" }), await trial.add("Organisation", { name: "I" })];
  const fields = { Post: "employer", Team: "provider", Setting: "localAuthority" };
  const made: [type: string, field: string, id: string][] = [];
  for (const [type, field] of Object.entries(fields)) made.push([type, field, await trial.add(type, { [field]: { value: was } })]);
  const before = await asAt(LAST_YEAR);
  await trial.register.set(
    made.map(([update, field, id]) => ({ update, id, version: 1, patch: { [field]: { value: is, from: "2022-01-10" } } })),
  );
  expect(await asAt(LAST_YEAR)).toEqual(before);
  const { organisation } = await trial.ask(
    `query ($is: ID!) { organisation(id: $is) { posts { totalCount } teams { totalCount } settings { totalCount } } }`,
    { is },
  );
  expect(organisation).toEqual({ posts: { totalCount: 1 }, teams: { totalCount: 1 }, settings: { totalCount: 1 } });
});

test("a setting that comes of another has its local authority from its first day on", async () => {
  const council = await trial.add("Organisation", { name: "G council", kind: "COUNCIL" });
  const school = await trial.add("Setting", { localAuthority: { value: council } });
  const done = await trial.does("succeedSettings", {
    settings: [school],
    new: { name: "An academy of G" },
    kind: "CONVERSION",
    on: "2022-01-01",
  });
  expect(done).toMatchObject({ refused: [] });
  const { settings } = await trial.ask(
    `{ settings(where: { name: { eq: "An academy of G" } }) { nodes { localAuthority { name } past: settingLocalAuthorities { totalCount } } } }`,
  );
  expect(settings.nodes).toEqual([{ localAuthority: { name: "G council" }, past: { totalCount: 1 } }]);
});
