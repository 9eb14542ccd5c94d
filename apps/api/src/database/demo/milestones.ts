import { milestone } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { type Area, areas } from "./areas.ts";
import type { Board } from "./boards.ts";
import { plusDays } from "./days.ts";
import type { Intake } from "./enrolments.ts";
import { random } from "./random.ts";
import type { Sites, WaveCode, Waves } from "./sites.ts";
import type { Team } from "./teams.ts";
import { demoToday } from "./today.ts";

type Kind = NewOf<typeof milestone>["kind"];

/** Sites that had no project management early on, and from when they had: the year was harder for them. One has none still. */
export const managedLate: Readonly<Record<string, string | null>> = {
  Ravenholt: "2019-10-07",
  Kingsorrel: "2019-09-16",
  Sarrowden: "2019-11-04",
  "Laverick Rise": "2019-12-02",
  Merrowfell: null,
};

const dueOn: Readonly<Record<Kind, string>> = {
  TRAINEES: "2019-01-31",
  PROJECT_MANAGEMENT: "2019-02-28",
  SUPERVISION: "2019-03-29",
  BOARD: "2019-05-31",
  NEEDS: "2019-06-28",
  SETTINGS: "2019-09-30",
  SENIOR_STAFF: "2019-09-30",
  PATHWAYS: "2019-10-31",
  FIRST_TEAM: "2019-12-31",
  ALL_TEAMS: "2020-01-31",
};

interface Made {
  readonly teams: readonly Team[];
  readonly intake: Intake;
  readonly boards: readonly Board[];
}

/** The first and the last of some days; none where one of them is still to come. */
const first = (days: readonly (string | undefined)[]) => days.flatMap((day) => day ?? []).toSorted()[0];
const last = (days: readonly (string | undefined)[]) =>
  days.length && days.every(Boolean)
    ? days
        .flatMap((day) => day ?? [])
        .toSorted()
        .at(-1)
    : undefined;

/** The set-up year of each site, as its teams, settings and board tell it; what they don't tell is made up. */
export function milestones(add: Add, sites: Sites, waves: Waves, { teams, intake, boards }: Made): void {
  const chance = random("milestones");
  const keep = (area: Area, wave: WaveCode, kind: Kind, due: string, done?: string | null) =>
    add(milestone, {
      site: sites.get(area.name)!,
      wave: waves[wave],
      kind,
      dueOn: due,
      ...(done && done <= demoToday ? { doneOn: done } : {}),
    });

  const told = (area: Area, wave: WaveCode) => {
    const own = teams.filter((team) => team.area === area && team.wave === wave);
    const joined = intake.members.filter((member) => member.setting.area === area && member.wave === wave);
    return {
      TRAINEES: first(own.map(({ trainingOn }) => trainingOn)),
      SETTINGS: first(joined.map(({ joinedOn }) => joinedOn)),
      FIRST_TEAM: first(own.map(({ liveOn }) => liveOn)),
      ALL_TEAMS: last(own.map(({ liveOn }) => liveOn)),
    };
  };

  for (const area of areas) {
    const isLate = area.name in managedLate;
    const made = (kind: Kind, early: number, late: number) => {
      const done = chance.day(plusDays(dueOn[kind], early), plusDays(dueOn[kind], isLate ? late + 60 : late));
      return chance.chance(0.96) ? done : null;
    };
    const done: Record<Kind, string | null | undefined> = {
      ...told(area, "2018-19"),
      PROJECT_MANAGEMENT: isLate ? managedLate[area.name] : chance.day("2019-01-07", dueOn.PROJECT_MANAGEMENT),
      BOARD: boards.find((board) => board.area === area)!.termsAgreedOn,
      NEEDS: made("NEEDS", -60, 15),
      SENIOR_STAFF: made("SENIOR_STAFF", -30, 90),
      SUPERVISION: made("SUPERVISION", -30, 30),
      PATHWAYS: made("PATHWAYS", -60, 30),
    };
    for (const [kind, due] of Object.entries(dueOn) as [Kind, string][]) keep(area, "2018-19", kind, due, done[kind]);

    if (!area.later[0]) continue;
    const next = told(area, "2019-20");
    const year = next.TRAINEES ? plusDays(next.TRAINEES, 365) : "2021-11-30";
    keep(area, "2019-20", "TRAINEES", next.TRAINEES && next.TRAINEES < "2020-06-01" ? "2020-01-31" : "2020-09-30", next.TRAINEES);
    keep(area, "2019-20", "SETTINGS", "2020-09-30", next.SETTINGS);
    keep(area, "2019-20", "FIRST_TEAM", year, next.FIRST_TEAM);
    keep(area, "2019-20", "ALL_TEAMS", plusDays(year, 31), next.ALL_TEAMS);
  }
}
