import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type VerbTrial, verbTrial } from "../../whole/verb-trial.ts";

let trial: VerbTrial;
beforeAll(async () => {
  trial = await verbTrial("2022-07-31");
});
afterAll(() => trial.register.close());

/** What of settings, and of those who commission and sit on boards, is known as at a day: rows and figures. */
const asAt = (asOf: string) =>
  trial.ask(
    `query ($asOf: Date!) {
      sites(asOf: $asOf) { nodes { id settingsJoined pupilsJoined settingsWithTeam pupilsWithTeam settingsCoverage pupilsCoverage teamsOperational
        commissioners { nodes { id organisation { name } lead } } enrolments(where: { stage: { isNull: false } }) { nodes { id stage stageOn setting { id } } } } }
      settings(asOf: $asOf) { nodes { id pupils freeMeals class supports { nodes { id team { id settingsSupported } kind from } } } }
      supports(asOf: $asOf) { nodes { id setting { id } campus { id name } team { id } } }
      campuses(asOf: $asOf) { nodes { id name setting { id } } }
      boards(asOf: $asOf) { nodes { id seatsHeld nhsShare educationShare chairSector seats { nodes { id label sector setting { id } organisation { id } } } } }
      organisations(asOf: $asOf) { nodes { id name commissioned { nodes { id site { id } } } partnerOf { nodes { id part } } } }
      awards(asOf: $asOf) { nodes { id recipient { name } amount } } }`,
    { asOf },
  );

const siteIn = (found: { sites: { nodes: { id: string }[] } }, id: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for.
  found.sites.nodes.find((one) => one.id === id) as any;

describe("a school that becomes an academy", () => {
  test("goes on as the academy with all that it had, and last year stays as it was, to the row", async () => {
    const [site, wave] = [await trial.add("Site"), await trial.add("Wave")];
    const team = await trial.add("Team", { site: { value: site }, stage: { value: "OPERATIONAL" } });
    const school = await trial.add("Setting", {
      name: "Hill School",
      urn: "100001",
      type: "COMMUNITY_SCHOOL",
      phase: "SECONDARY",
      town: "Hill",
      openedOn: "1970-09-01",
      pupils: { value: 840, from: "2019-10-03" },
      freeMeals: { value: 31.5, from: "2019-10-03" },
    });
    const enrolment = await trial.add("Enrolment", {
      setting: school,
      site,
      wave,
      route: "BOTH",
      criteria: ["DEPRIVATION"],
      appliedOn: "2019-03-01",
      selectedOn: "2019-05-01",
      joinedOn: "2019-09-02",
    });
    const signed = { settingSignedOn: "2019-09-10", siteSignedOn: "2019-09-12", reviewOn: "2022-09-01" };
    await trial.add("Agreement", { setting: school, site, number: 1, from: "2019-09-12", ...signed });
    await trial.add("SeniorLead", { setting: school, from: "2019-09-02" });
    const campus = await trial.add("Campus", { setting: school, name: "Upper site" });
    const support = await trial.add("Support", { setting: school, campus, team, kind: "FULL", from: "2020-01-06" });
    const past = await trial.add("Support", { setting: school, campus, kind: "OUTREACH", from: "2019-01-07", until: "2019-09-01" });
    const board = await trial.add("Board", { site, from: "2019-01-01" });
    const seat = await trial.add("Seat", {
      board,
      speaksFor: "EDUCATION",
      setting: school,
      name: "A head",
      chair: true,
      from: "2019-09-02",
    });
    const meeting = await trial.add("Meeting", { board });
    const action = { board, meeting, owner: { value: seat }, raisedOn: "2020-01-06", dueOn: "2023-01-01" };
    const [open, done] = [await trial.add("BoardAction", action), await trial.add("BoardAction", { ...action, doneOn: "2020-06-01" })];
    await trial.add("Attendance", { meeting, seat });

    const before = await asAt("2021-03-31");
    const reached = { settingsJoined: 1, pupilsJoined: 840, settingsWithTeam: 1, pupilsCoverage: 100 };
    expect(siteIn(before, site)).toMatchObject(reached);
    const coming = { name: "Hill Academy", urn: "200002", type: "ACADEMY_CONVERTER", trust: "Hills Trust" };
    const given = { settings: [school], new: coming, kind: "CONVERSION", on: "2021-09-01" };
    const would = await trial.does("succeedSettings", given, { dryRun: true });
    expect(await asAt("2021-03-31")).toEqual(before);
    expect(await trial.does("succeedSettings", given)).toMatchObject({ changed: would.changed, refused: [], changes: [] });
    expect(await asAt("2021-03-31")).toEqual(before);

    const after = await asAt("2021-09-01");
    expect(siteIn(after, site)).toMatchObject(reached);
    const { settings } = await trial.ask(
      `{ settings(where: { urn: { eq: "200002" } }) { nodes { id name status openedOn closedOn type phase town trust pupils freeMeals
        predecessors { nodes { kind on weight predecessorSetting { id status closedOn } } }
        enrolments { nodes { stage stageOn route criteria appliedOn joinedOn } } campuses { nodes { id name from } }
        supports { nodes { team { id } kind from until campus { name } } } seats { nodes { id name chair from until } }
        agreements { nodes { site { id } number from settingSignedOn siteSignedOn } } seniorLeads { nodes { from until } } } } }`,
    );
    const [academy] = settings.nodes;
    expect(academy).toMatchObject({
      name: "Hill Academy",
      status: "OPEN",
      openedOn: "2021-09-01",
      closedOn: null,
      type: "ACADEMY_CONVERTER",
      phase: "SECONDARY",
      town: "Hill",
      trust: "Hills Trust",
      pupils: 840,
      freeMeals: 31.5,
      predecessors: {
        nodes: [
          {
            kind: "CONVERSION",
            on: "2021-09-01",
            weight: 100,
            predecessorSetting: { id: school, status: "CLOSED", closedOn: "2021-09-01" },
          },
        ],
      },
      enrolments: {
        nodes: [
          {
            stage: "JOINED",
            stageOn: "2021-09-01",
            route: "BOTH",
            criteria: ["DEPRIVATION"],
            appliedOn: null,
            joinedOn: "2021-09-01",
          },
        ],
      },
      campuses: { nodes: [{ name: "Upper site", from: "2021-09-01" }] },
      agreements: {
        nodes: [{ site: { id: site }, number: 1, from: "2021-09-01", settingSignedOn: "2019-09-10", siteSignedOn: "2019-09-12" }],
      },
      seniorLeads: { nodes: [{ from: "2021-09-01", until: null }] },
      supports: { nodes: [{ team: { id: team }, kind: "FULL", from: "2021-09-01", until: null, campus: { name: "Upper site" } }] },
      seats: { nodes: [{ name: "A head", chair: true, from: "2021-09-01", until: null }] },
    });
    const was = await trial.ask(
      `query ($enrolment: ID!, $support: ID!, $past: ID!, $open: ID!, $done: ID!) { enrolment(id: $enrolment) { stage stageOn reason } support(id: $support) { until }
        past: support(id: $past) { until } open: boardAction(id: $open) { owner { id } } done: boardAction(id: $done) { owner { id } } }`,
      { enrolment, support, past, open, done },
    );
    expect(was).toEqual({
      enrolment: { stage: "WITHDRAWN", stageOn: "2021-09-01", reason: "Became an academy: goes on as Hill Academy." },
      support: { until: "2021-09-01" },
      past: { until: "2019-09-01" },
      open: { owner: { id: academy.seats.nodes[0].id } },
      done: { owner: { id: seat } },
    });
  });

  test("is named by what it becomes, once, and not split", async () => {
    const [school, other] = [await trial.add("Setting"), await trial.add("Setting")];
    const given = { settings: [school], by: other, kind: "CONVERSION" };
    expect((await trial.problems("succeedSettings", { ...given, by: null })).map(([at]) => at)).toEqual(["input.by"]);
    expect((await trial.problems("succeedSettings", { ...given, new: { name: "Another" } })).map(([at]) => at)).toEqual(["input.by"]);
    expect((await trial.problems("succeedSettings", { ...given, kind: "SPLIT" })).map(([at]) => at)).toEqual(["input.kind"]);
    expect((await trial.problems("succeedSettings", { ...given, by: school })).map(([at]) => at)).toEqual(["input.settings"]);
    expect((await trial.problems("succeedSettings", { ...given, settings: [] })).map(([at]) => at)).toEqual(["input.settings"]);
    await trial.add("Setting", { name: "Has the number", urn: "300003" });
    expect(
      await trial.does("succeedSettings", { settings: [school], new: { name: "Another", urn: "300003" }, kind: "CONVERSION" }),
    ).toMatchObject({
      changed: 0,
      refused: [{ record: "Setting", path: ["input", "new"], message: "Another setting has this URN" }],
    });
  });
});

test("two schools that merge into a third, which is in the programme: what it has already is not made twice", async () => {
  const [site, wave] = [await trial.add("Site"), await trial.add("Wave")];
  const [ours, theirs] = [await trial.add("Team", { site: { value: site } }), await trial.add("Team", { site: { value: site } })];
  const [infants, juniors, primary] = [await trial.add("Setting"), await trial.add("Setting"), await trial.add("Setting")];
  for (const setting of [infants, juniors, primary]) {
    await trial.add("Enrolment", { setting, site, wave, joinedOn: "2020-01-06" });
    await trial.add("Support", { setting, team: setting === juniors ? theirs : ours, kind: "FULL", from: "2020-01-06" });
  }
  const third = await trial.add("Team", { site: { value: site } });
  await trial.add("Support", { setting: juniors, team: third, kind: "HUB", from: "2022-10-01" });
  await trial.add("Enrolment", { setting: infants, site, pausedOn: "2021-05-04", joinedOn: "2021-01-04", reason: "Building works." });
  const given = { settings: [infants, juniors], by: primary, kind: "MERGER", on: "2022-01-01" };
  expect(await trial.does("succeedSettings", given)).toMatchObject({ refused: [] });
  const { setting } = await trial.ask(
    `query ($id: ID!) { setting(id: $id) { predecessors { totalCount } enrolments(orderBy: [{ joinedOn: ASC }]) { nodes { stage joinedOn pausedOn reason } }
      supports(orderBy: [{ from: ASC }]) { nodes { team { id } kind from } } } }`,
    { id: primary },
  );
  expect(setting).toEqual({
    predecessors: { totalCount: 2 },
    enrolments: {
      nodes: [
        { stage: "JOINED", joinedOn: "2020-01-06", pausedOn: null, reason: null },
        { stage: "PAUSED", joinedOn: "2022-01-01", pausedOn: "2022-01-01", reason: "Building works." },
      ],
    },
    supports: {
      nodes: [
        { team: { id: ours }, kind: "FULL", from: "2020-01-06" },
        // The hub that was to come is a hub of the school that came.
        { team: { id: third }, kind: "HUB", from: "2022-10-01" },
      ],
    },
  });
});

test("CCGs that become an ICB: it commissions on, leads where one of them led, and last year stays as it was, to the row", async () => {
  const [site, other] = [await trial.add("Site"), await trial.add("Site")];
  const ccg = (name: string, code: string) => trial.add("Organisation", { name, code, kind: "CCG", from: "2013-04-01" });
  const [north, south] = [await ccg("North CCG", "01A"), await ccg("South CCG", "01B")];
  const icb = await trial.add("Organisation", { name: "The ICB", code: "QAA", kind: "ICB", from: "2022-07-01" });
  await trial.add("Commissioner", { site, organisation: north, lead: false, from: "2018-12-20" });
  await trial.add("Commissioner", { site, organisation: south, lead: true, from: "2018-12-20" });
  await trial.add("Commissioner", { site: other, organisation: north, lead: true, from: "2019-07-12" });
  await trial.add("Commissioner", { site: other, organisation: south, lead: false, from: "2019-07-12", until: "2021-04-01" });
  await trial.add("Partner", { site, organisation: north, part: "HOST", from: "2019-01-01" });
  await trial.add("Award", { site, recipient: south, amount: { value: 250_000 }, from: "2018-12-20", until: "2023-04-01" });
  const board = await trial.add("Board", { site, from: "2019-01-01" });
  await trial.add("Seat", { board, speaksFor: "COMMISSIONER", organisation: south, chair: true, from: "2019-01-01" });
  const trust = await trial.add("Organisation", { name: "A trust", kind: "TRUST" });
  const post = await trial.add("Post", { employer: { value: trust } });

  const before = await asAt("2022-03-31");
  const given = { organisations: [north, south], by: icb, kind: "MERGER", on: "2022-07-01" };
  // Two successions, two organisations that end; three commissioners, a partner and a seat that end; two commissioners, a partner and a seat that begin.
  expect(await trial.does("succeedOrganisations", given)).toMatchObject({ changed: 13, refused: [] });
  expect(await asAt("2022-03-31")).toEqual(before);

  const named = (nodes: readonly { organisation: { name: string }; lead: boolean }[]) =>
    nodes.map((one) => [one.organisation.name, one.lead]);
  const after = await asAt("2022-07-01");
  expect(named(siteIn(after, site).commissioners.nodes)).toEqual([["The ICB", true]]);
  expect(named(siteIn(after, other).commissioners.nodes)).toEqual([["The ICB", true]]);
  const codes = new Set(after.organisations.nodes.map(({ name }: { name: string }) => name));
  expect([codes.has("The ICB"), codes.has("North CCG"), codes.has("South CCG")]).toEqual([true, false, false]);
  expect(after.awards.nodes).toMatchObject([{ recipient: { name: "South CCG" }, amount: 250_000 }]);
  const found = await trial.ask(
    `query ($icb: ID!, $post: ID!) { organisation(id: $icb) { predecessors { nodes { predecessorOrganisation { name until } kind on } } partnerOf { nodes { part from } } seats { nodes { chair from } } }
      post(id: $post) { employer { name } } }`,
    { icb, post },
  );
  expect(found.organisation).toEqual({
    predecessors: {
      nodes: ["North CCG", "South CCG"].map((name) => ({
        predecessorOrganisation: { name, until: "2022-07-01" },
        kind: "MERGER",
        on: "2022-07-01",
      })),
    },
    partnerOf: { nodes: [{ part: "HOST", from: "2022-07-01" }] },
    seats: { nodes: [{ chair: true, from: "2022-07-01" }] },
  });
  expect(found.post.employer.name).toBe("A trust");
});
