import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type VerbTrial, verbTrial } from "../../whole/verb-trial.ts";

let trial: VerbTrial;
beforeAll(async () => {
  trial = await verbTrial();
});
afterAll(() => trial.register.close());

describe("trainees who qualify", () => {
  const postingsOf = async (staff: string) => {
    const { postings } = await trial.ask(
      `query ($staff: ID!) { postings(where: { staffMember: { id: { eq: $staff } } }, orderBy: [{ from: ASC }]) {
        nodes { id post { id } band contract wte from until step campaign { id } absences { nodes { from until } } } } }`,
      { staff },
    );
    return postings.nodes;
  };
  const trainee = async (cohort: string, team: string, band?: string) => {
    const staff = await trial.add("StaffMember");
    const post = await trial.add("Post", {
      team,
      role: "EMHP",
      wte: { value: 1 },
      ...(band ? { band: { value: band } } : {}),
      openedOn: "2019-01-01",
    });
    const terms = { kind: "SUBSTANTIVE", band: "BAND_4", contract: "TRAINING", wte: 1, from: "2020-01-06" };
    const posting = await trial.add("Posting", { staffMember: staff, post, ...terms });
    return { staff, post, posting, traineeship: await trial.add("Traineeship", { staffMember: staff, cohort, enrolledOn: "2020-01-06" }) };
  };

  test("change band and contract on one day, many at once, in the same post or in another", async () => {
    const [cohort, team] = [await trial.add("Cohort", { startsOn: "2020-01-06", endsOn: "2021-01-04" }), await trial.add("Team")];
    const [stays, moves] = [await trainee(cohort, team), await trainee(cohort, team)];
    await trial.add("Absence", { posting: stays.posting, from: "2020-12-01", until: "2021-02-01" });
    const next = await trial.add("Post", { role: "WELLBEING_PRACTITIONER", wte: { value: 1 }, openedOn: "2019-01-01" });
    const given = {
      trainees: [{ traineeship: stays.traineeship }, { traineeship: moves.traineeship, post: next }],
      on: "2021-01-04",
      band: "BAND_5",
      contract: "PERMANENT",
    };
    // Two traineeships, two postings that end and two that begin, and an absence that goes on in one of those.
    expect(await trial.does("qualifyTrainees", given)).toMatchObject({ changed: 8, refused: [] });

    const trained = { band: "BAND_4", contract: "TRAINING", wte: 1, from: "2020-01-06", until: "2021-01-04", step: "FIRST" };
    const works = { band: "BAND_5", contract: "PERMANENT", wte: 1, from: "2021-01-04", until: null, step: "HIGHER", campaign: null };
    expect(await postingsOf(stays.staff)).toMatchObject([
      { ...trained, post: { id: stays.post }, absences: { nodes: [{ from: "2020-12-01", until: "2021-01-04" }] } },
      { ...works, post: { id: stays.post }, absences: { nodes: [{ from: "2021-01-04", until: "2021-02-01" }] } },
    ]);
    expect(await postingsOf(moves.staff)).toMatchObject([
      { ...trained, post: { id: moves.post } },
      { ...works, post: { id: next } },
    ]);
    const { cohort: of } = await trial.ask(`query ($id: ID!) { cohort(id: $id) { qualified inPost inTraining } }`, { id: cohort });
    expect(of).toEqual({ qualified: 2, inPost: 2, inTraining: 0 });
    expect(await trial.problems("qualifyTrainees", given)).toEqual([
      ["input.trainees.0.traineeship", "This trainee qualified on 4 January 2021"],
    ]);
  });

  test("who stay have their post on the new band from that day on, where it is on one; who go leave it as it was", async () => {
    const [cohort, team] = [await trial.add("Cohort", { startsOn: "2020-01-06", endsOn: "2021-01-04" }), await trial.add("Team")];
    const [stays, moves, untold] = [
      await trainee(cohort, team, "BAND_4"),
      await trainee(cohort, team, "BAND_4"),
      await trainee(cohort, team),
    ];
    const next = await trial.add("Post", { role: "WELLBEING_PRACTITIONER", wte: { value: 1 }, openedOn: "2019-01-01" });
    const trainees = [
      { traineeship: stays.traineeship },
      { traineeship: moves.traineeship, post: next },
      { traineeship: untold.traineeship },
    ];
    // Three traineeships, three postings that end and three that begin, and one post.
    expect(await trial.does("qualifyTrainees", { trainees, on: "2021-01-04", band: "BAND_5" })).toMatchObject({ changed: 10, refused: [] });
    const bandOf = async (id: string, asOf: string) =>
      (await trial.ask(`query ($id: ID!, $asOf: Date!) { post(id: $id, asOf: $asOf) { band } }`, { id, asOf })).post.band;
    expect([await bandOf(stays.post, "2021-01-03"), await bandOf(stays.post, "2021-01-04")]).toEqual(["BAND_4", "BAND_5"]);
    expect([await bandOf(moves.post, "2021-01-04"), await bandOf(untold.post, "2021-01-04")]).toEqual(["BAND_4", null]);
  });

  test("are refused all together where one has left, trains nowhere, or finds the post taken", async () => {
    const [cohort, team] = [await trial.add("Cohort"), await trial.add("Team")];
    const [fits, taken] = [await trainee(cohort, team), await trainee(cohort, team)];
    const idle = await trial.add("Traineeship", { cohort, enrolledOn: "2020-01-06" });
    const left = await trial.add("Traineeship", { cohort, enrolledOn: "2020-01-06", leftOn: "2020-06-01" });
    const of = (...ids: string[]) => ({
      trainees: [fits.traineeship, ...ids].map((traineeship) => ({ traineeship })),
      on: "2021-01-04",
      band: "BAND_5",
    });
    expect(await trial.problems("qualifyTrainees", of(left))).toEqual([
      ["input.trainees.1.traineeship", "This trainee left the course on 1 June 2020"],
    ]);
    expect(await trial.problems("qualifyTrainees", of(idle))).toEqual([
      ["input.trainees.1.traineeship", "This trainee holds no post in the days before 4 January 2021"],
    ]);
    const both = { ...of(), trainees: [{ traineeship: fits.traineeship }, { traineeship: taken.traineeship, post: fits.post }] };
    expect(await trial.does("qualifyTrainees", both)).toMatchObject({
      changed: 0,
      refused: [{ record: "Posting", message: expect.stringContaining("come to more than its WTE from 4 January 2021") }],
    });
    expect(await postingsOf(fits.staff)).toHaveLength(1);
  });
});

describe("handing over", () => {
  test("gives a seat's open actions and risks to another seat of the board, and leaves what is done", async () => {
    const board = await trial.add("Board", { from: "2019-01-01" });
    const [from, to] = [await trial.add("Seat", { board, from: "2019-01-01" }), await trial.add("Seat", { board, from: "2019-01-01" })];
    const meeting = await trial.add("Meeting", { board });
    const action = { board, meeting, owner: { value: from }, raisedOn: "2020-01-06", dueOn: "2021-06-01" };
    const [open, done] = [await trial.add("BoardAction", action), await trial.add("BoardAction", { ...action, doneOn: "2020-06-01" })];
    const risk = await trial.add("Risk", { board, owner: { value: from }, raisedOn: "2020-01-06" });
    expect(await trial.does("handOver", { from, to })).toMatchObject({ changed: 2, refused: [] });
    const owners = await trial.ask(
      `query ($open: ID!, $done: ID!, $risk: ID!) { open: boardAction(id: $open) { owner { id } } done: boardAction(id: $done) { owner { id } } risk(id: $risk) { owner { id } } }`,
      { open, done, risk },
    );
    expect([owners.open.owner.id, owners.done.owner.id, owners.risk.owner.id]).toEqual([to, from, to]);
    const stranger = await trial.add("Seat", { from: "2019-01-01" });
    expect(await trial.does("handOver", { from: to, to: stranger })).toMatchObject({
      changed: 0,
      refused: [
        { path: ["input", "to"], message: "This seat is on another board" },
        { path: ["input", "to"], message: "This seat is on another board" },
      ],
    });
  });

  test("ends the supervision that somebody gives and has another go on with it; what both give already is not given twice", async () => {
    const [from, to] = [await trial.add("StaffMember"), await trial.add("StaffMember")];
    const [first, second] = [await trial.add("StaffMember"), await trial.add("StaffMember")];
    const given = { kind: "CASE_MANAGEMENT", hours: 1, every: "FORTNIGHT", from: "2020-01-06" };
    await trial.add("Supervision", { ...given, supervisee: first, supervisor: from });
    await trial.add("Supervision", { ...given, supervisee: second, supervisor: from });
    await trial.add("Supervision", { ...given, supervisee: second, supervisor: to });
    const received = await trial.add("Supervision", { ...given, supervisee: from });
    expect(await trial.does("handOver", { from, to, on: "2021-01-04" })).toMatchObject({ changed: 3, refused: [] });
    const spans = async (asOf: string) =>
      trial.ask(
        `query ($asOf: Date!, $from: ID!, $to: ID!) { from: staffMember(id: $from, asOf: $asOf) { peopleSupervised } to: staffMember(id: $to, asOf: $asOf) { peopleSupervised } }`,
        { asOf, from, to },
      );
    expect(await spans("2021-01-03")).toEqual({ from: { peopleSupervised: 2 }, to: { peopleSupervised: 1 } });
    expect(await spans("2021-01-04")).toEqual({ from: { peopleSupervised: 0 }, to: { peopleSupervised: 2 } });
    const own = await trial.ask(`query ($id: ID!) { supervision(id: $id) { until } }`, { id: received });
    expect(own.supervision.until).toBeNull();
  });

  test("is between two of a kind", async () => {
    const [seat, somebody] = [await trial.add("Seat"), await trial.add("StaffMember")];
    expect(await trial.problems("handOver", { from: seat, to: somebody })).toEqual([
      ["input.to", "Choose another seat that is in the register"],
    ]);
    expect(await trial.problems("handOver", { from: await trial.add("Team"), to: seat })).toEqual([
      ["input.from", "Name a seat or a staff member that is in the register"],
    ]);
    expect(await trial.problems("handOver", { from: seat, to: seat })).toEqual([["input.to", "Nobody hands over to themselves"]]);
  });
});
