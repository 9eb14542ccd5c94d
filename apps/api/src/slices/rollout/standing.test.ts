import { expect, test } from "vitest";
import { refused, sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add } = slice;

const ofSite = async (id: string, fields: string, asOf?: string) => {
  const { data, errors } = await slice.register.ask(`query ($id: ID!, $asOf: Date) { site(id: $id, asOf: $asOf) { ${fields} } }`, {
    id,
    asOf,
  });
  expect(errors).toBeUndefined();
  return data.site;
};

test("a site meets the principles that it met when each was last assessed", async () => {
  const site = await add("Site");
  const principle = () => add("OperatingPrinciple");
  const [first, second, third, fourth] = [await principle(), await principle(), await principle(), await principle()];
  const assess = (principle: string, assessedOn: string, judgement: string, by = "SITE") =>
    add("PrincipleAssessment", { site, principle, assessedOn, judgement, by });
  await assess(first, "2019-10-01", "NOT_MET");
  await assess(first, "2020-10-01", "MET");
  await assess(second, "2019-10-01", "MET");
  await assess(second, "2020-10-01", "MET");
  await assess(second, "2020-10-01", "PARTLY_MET", "REGION");
  await assess(third, "2021-04-01", "MET");
  await assess(fourth, "2020-10-01", "MET");
  await assess(fourth, "2019-10-01", "NOT_MET");
  await add("PrincipleAssessment", { principle: third, assessedOn: "2020-01-01", judgement: "MET" });
  const fields = "principlesMet principlesAssessed";
  expect(await ofSite(site, fields)).toEqual({ principlesMet: 2, principlesAssessed: 3 });
  expect(await ofSite(site, fields, "2020-09-30")).toEqual({ principlesMet: 1, principlesAssessed: 3 });
  expect(await ofSite(site, fields, "2021-04-01")).toEqual({ principlesMet: 3, principlesAssessed: 4 });
  expect(await ofSite(site, fields, "2019-09-30")).toEqual({ principlesMet: 0, principlesAssessed: 0 });
});

test("a site stands as its region last judged it up to the day", async () => {
  const site = await add("Site");
  const review = (reviewedOn: string, judgement: string, nextDueOn?: string) =>
    add("SiteReview", { site, reviewedOn, judgement, ...(nextDueOn ? { nextDueOn } : {}) });
  await review("2020-11-02", "AT_RISK", "2021-03-30");
  await review("2019-11-04", "ON_TRACK", "2020-05-04");
  await review("2021-04-05", "OFF_TRACK");
  const fields = "judgement reviewedOn nextReviewOn reviewOverdue";
  expect(await ofSite(site, fields)).toEqual({
    judgement: "AT_RISK",
    reviewedOn: "2020-11-02",
    nextReviewOn: "2021-03-30",
    reviewOverdue: true,
  });
  expect(await ofSite(site, fields, "2021-03-30")).toEqual({
    judgement: "AT_RISK",
    reviewedOn: "2020-11-02",
    nextReviewOn: "2021-03-30",
    reviewOverdue: false,
  });
  expect(await ofSite(site, fields, "2020-11-01")).toEqual({
    judgement: "ON_TRACK",
    reviewedOn: "2019-11-04",
    nextReviewOn: "2020-05-04",
    reviewOverdue: true,
  });
  expect(await ofSite(site, fields, "2021-04-05")).toEqual({
    judgement: "OFF_TRACK",
    reviewedOn: "2021-04-05",
    nextReviewOn: null,
    reviewOverdue: false,
  });
  expect(await ofSite(site, fields, "2019-11-03")).toEqual({ judgement: null, reviewedOn: null, nextReviewOn: null, reviewOverdue: false });
});

test("what came out of a site's review is followed up by a board of that site, or by one above sites", async () => {
  const [here, there] = [await add("Site"), await add("Site")];
  const review = await add("SiteReview", { site: here });
  const [ours, theirs, above] = [await add("Board", { site: here }), await add("Board", { site: there }), await add("Board")];
  const action = (board: string) =>
    slice.register.add("BoardAction", { board, review, action: "Find a second supervisor", raisedOn: "2021-01-01", dueOn: "2021-02-01" });
  expect(await refused(action(theirs))).toEqual([["review", "This review is of another site than the board"]]);
  expect(await refused(action(ours))).toBeNull();
  expect(await refused(action(above))).toBeNull();
  const stays = "A board of its present site follows up what came out of a review";
  const moved = (update: string, id: string) => slice.register.set([{ update, id, version: 1, patch: { site: there } }]);
  expect(await refused(moved("SiteReview", review))).toEqual([["site", stays]]);
  expect(await refused(moved("Board", ours))).toEqual([["site", stays]]);
});

test("an action comes out of one meeting, decision, risk or review", async () => {
  const site = await add("Site");
  const [board, review] = [await add("Board", { site }), await add("SiteReview", { site })];
  const given = { board, review, action: "Ask schools", raisedOn: "2021-01-01", dueOn: "2021-02-01" };
  const both = slice.register.add("BoardAction", { ...given, risk: await add("Risk", { board }) });
  expect(await refused(both)).toEqual([["meeting", "Say what it comes out of: one meeting, decision, risk, return or review"]]);
});
