import { expect, test } from "vitest";
import { choice, dated, link, text, wholeNumber } from "./field.ts";
import { model } from "./model.ts";
import { record, term } from "./record.ts";
import { words } from "./words.ts";

const site = record("Site", "sites", { name: text("Site") }, { title: "name" });
const team = record(
  "Team",
  "teams",
  { name: text("Team"), site: dated(link("Site", "Site")), stage: dated(choice("Stage", { PLANNED: "Planned" }, { optional: true })) },
  { title: "name", within: "site" },
);
const support = record("Support", "supports", { team: link("Team", "Team"), ...term() }, { title: "team", within: "team.site" });
const made = model([{ name: "Rollout", records: [site, team, support] }]);

test("a dated field becomes a record of its own: owner, value and term", () => {
  const past = made.past("Team", "stage");
  expect(past.name).toBe("TeamStage");
  expect(past.plural).toBe("teamStages");
  expect(Object.keys(past.fields)).toEqual(["team", "value", "from", "until"]);
  expect(past.fields.value).toMatchObject({ kind: "choice", optional: false, choices: { PLANNED: "Planned" } });
  expect(past.past).toEqual({ of: "Team", link: "team", field: "stage" });
  expect(past.within).toBe("team.site");
  expect(past.oneAtATime).toHaveLength(1);
});

test("a link has two ends, a dated one and its past too", () => {
  expect(made.incoming("Site").map(({ name, from, field }) => [name, from.name, field])).toEqual([
    ["teams", "Team", "site"],
    ["teamSites", "TeamSite", "value"],
  ]);
  expect(made.incoming("Team").map(({ name }) => name)).toEqual(["supports", "teamSites", "teamStages"]);
});

test("a second link between two types names its inverse, else the model says so", () => {
  const twice = record("Move", "moves", { from: link("From", "Site"), to: link("To", "Site") }, { title: "from" });
  expect(() => model([{ name: "Rollout", records: [site, twice] }])).toThrow("Site already has moves: give Move.to an inverse");
  const named = record("Move", "moves", { from: link("From", "Site"), to: link("To", "Site", { inverse: "arrivals" }) }, { title: "from" });
  expect(
    model([{ name: "Rollout", records: [site, named] }])
      .incoming("Site")
      .map(({ name, label }) => [name, label]),
  ).toEqual([
    ["moves", "Moves"],
    ["arrivals", "Arrivals"],
  ]);
});

test("a link to what is not declared, and a name used twice, are refused", () => {
  const lost = record("Post", "posts", { team: link("Team", "Team"), wte: wholeNumber("WTE") }, { title: "team" });
  expect(() => model([{ name: "Workforce", records: [lost] }])).toThrow("Post.team links to Team, which is not declared");
  expect(() => model([{ name: "Rollout", records: [site, site] }])).toThrow("Two records have the same name");
});

test("names in code become words for people", () => {
  expect(["staffMember", "WaitingTimePilot", "sites"].map(words)).toEqual(["Staff member", "Waiting time pilot", "Sites"]);
});
