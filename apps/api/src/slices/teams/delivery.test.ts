import { expect, test } from "vitest";
import { sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add, ask } = slice;

/** The field at which something is refused, and the sentence; null where it is not. */
const refused = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: { problems: { path: string[]; message: string }[] }) => error.problems.map(({ path, message }) => [path.at(-1), message])[0],
  );
const deliver = (team: string, mode: string, from: string, until?: string, involvement?: string) =>
  slice.register.add("Delivery", { team, mode, from, ...(until ? { until } : {}), ...(involvement ? { involvement } : {}) });
const FIGURES = "teamsFaceToFace teamsRemote teamsBlended remoteShare";

test("a team delivers in one way on a day: face to face, then remotely, then both", async () => {
  const team = await add("Team");
  await deliver(team, "FACE_TO_FACE", "2020-01-06", "2020-03-23");
  await deliver(team, "REMOTE", "2020-03-23", "2020-09-07");
  await deliver(team, "BLENDED", "2020-09-07");
  const on = async (asOf?: string) => (await ask("team", team, "delivery", asOf)).delivery;
  expect(await Promise.all(["2020-01-05", "2020-01-06", "2020-03-22", "2020-03-23", "2020-09-06", "2020-09-07"].map(on))).toEqual([
    null,
    "FACE_TO_FACE",
    "FACE_TO_FACE",
    "REMOTE",
    "REMOTE",
    "BLENDED",
  ]);
  expect(await on()).toBe("BLENDED");
  expect(await refused(deliver(team, "REMOTE", "2019-01-01", "2020-01-07"))).toEqual(["team", "The team delivers in one way on a day"]);
  expect(await refused(deliver(team, "REMOTE", "2019-01-01", "2020-01-06"))).toBeNull();
});

test("a site counts its teams by how they deliver on the day, and the share that is remote of those that deliver", async () => {
  const [site, other] = [await add("Site"), await add("Site")];
  const team = (at = site) => add("Team", { site: { value: at }, stage: { value: "OPERATIONAL" } });
  const [first, second, third, ended, moved] = [await team(), await team(), await team(), await team(), await team()];
  await team();
  await deliver(first, "REMOTE", "2020-03-23");
  await deliver(second, "REMOTE", "2020-03-23", "2020-09-01");
  await deliver(second, "BLENDED", "2020-09-01");
  await deliver(third, "FACE_TO_FACE", "2020-01-06");
  await deliver(ended, "REMOTE", "2020-03-23");
  await deliver(moved, "REMOTE", "2020-03-23");
  await deliver(await team(other), "REMOTE", "2020-03-23");
  await slice.register.set([{ update: "Team", id: ended, version: 1, patch: { stage: { value: "ENDED", from: "2020-08-01" } } }]);
  await slice.register.set([{ update: "Team", id: moved, version: 1, patch: { site: { value: other, from: "2020-08-01" } } }]);
  expect(await ask("site", site, FIGURES)).toEqual({ teamsFaceToFace: 1, teamsRemote: 1, teamsBlended: 1, remoteShare: 33.33 });
  expect(await ask("site", site, FIGURES, "2020-08-31")).toEqual({
    teamsFaceToFace: 1,
    teamsRemote: 2,
    teamsBlended: 0,
    remoteShare: 66.67,
  });
  expect(await ask("site", site, FIGURES, "2020-07-31")).toEqual({ teamsFaceToFace: 1, teamsRemote: 4, teamsBlended: 0, remoteShare: 80 });
  expect(await ask("site", site, FIGURES, "2020-01-05")).toEqual({
    teamsFaceToFace: 0,
    teamsRemote: 0,
    teamsBlended: 0,
    remoteShare: null,
  });
  expect(await ask("site", other, FIGURES)).toMatchObject({ teamsRemote: 2, remoteShare: 100 });
});

test("those who took part in deciding did so in the site in which the team was on the first day", async () => {
  const [here, there] = [await add("Site"), await add("Site")];
  const team = await add("Team", { site: { value: here } });
  await slice.register.set([{ update: "Team", id: team, version: 1, patch: { site: { value: there, from: "2020-09-01" } } }]);
  const [ours, theirs] = [await add("Involvement", { site: here }), await add("Involvement", { site: there })];
  const elsewhere = "On that day the team was in another site than those who took part";
  expect(await refused(deliver(team, "BLENDED", "2020-09-01", undefined, ours))).toEqual(["involvement", elsewhere]);
  expect(await refused(deliver(team, "REMOTE", "2020-03-23", "2020-09-01", theirs))).toEqual(["involvement", elsewhere]);
  await deliver(team, "REMOTE", "2020-03-23", "2020-09-01", ours);
  await deliver(team, "BLENDED", "2020-09-01", undefined, theirs);
  const stays = "While it was in another site, the team decided on its delivery with people there";
  const moved = slice.register.set([{ update: "Team", id: team, version: 2, patch: { site: { value: there, from: "2020-03-01" } } }]);
  expect(await refused(moved)).toEqual(["site", stays]);
  const { data } = await slice.register.ask(`query ($id: ID!) { team(id: $id) { teamSites { nodes { id version from } } } }`, { id: team });
  const past = data.team.teamSites.nodes.find(({ from }: { from: string | null }) => from === "2020-09-01");
  const revised = slice.register.set([{ update: "TeamSite", id: past.id, version: past.version, patch: { value: here } }]);
  expect(await refused(revised)).toEqual(["value", stays]);
  expect(await refused(slice.register.set([{ update: "Involvement", id: ours, version: 1, patch: { site: there } }]))).toEqual([
    "site",
    "A team of its present site decided on its delivery with them",
  ]);
});

test("an involvement counts what was decided with it, from the first day on", async () => {
  const site = await add("Site");
  const involvement = await add("Involvement", { site });
  const team = () => add("Team", { site: { value: site } });
  await deliver(await team(), "BLENDED", "2020-09-07", "2021-01-05", involvement);
  await deliver(await team(), "BLENDED", "2021-03-31", undefined, involvement);
  await deliver(await team(), "BLENDED", "2021-04-01", undefined, involvement);
  await deliver(await team(), "BLENDED", "2020-09-07");
  const decided = async (asOf?: string) => (await ask("involvement", involvement, "deliveryChanges", asOf)).deliveryChanges;
  expect(await decided()).toBe(2);
  expect(await decided("2020-09-06")).toBe(0);
  expect(await decided("2020-09-07")).toBe(1);
});

test("what the pandemic changed has an end where it was not kept", async () => {
  const given = { team: await add("Team"), kind: "REMOTE", change: "Sessions by video", from: "2020-03-23" };
  expect(await refused(slice.register.add("PandemicChange", { ...given, kept: "NO" }))).toEqual([
    "kept",
    "What is not kept has an end: give the day in until",
  ]);
  expect(await refused(slice.register.add("PandemicChange", { ...given, kept: "NO", until: "2020-09-01" }))).toBeNull();
  expect(await refused(slice.register.add("PandemicChange", { ...given, kept: "PART" }))).toBeNull();
  expect(await refused(slice.register.add("PandemicChange", given))).toBeNull();
});
