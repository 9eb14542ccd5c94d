import { activity, activitySetting } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { grouped } from "../published/grouped.ts";
import { earlier, later, plusDays } from "./days.ts";
import { type Random, random } from "./random.ts";
import type { Supported } from "./supports.ts";
import type { Team } from "./teams.ts";
import { demoToday } from "./today.ts";

type Given = Pick<NewOf<typeof activity>, "name" | "forWhom" | "kind" | "place">;
type Often = NonNullable<NewOf<typeof activitySetting>["often"]>;

/** What teams do of each core function, by its number, and how common it is, of a hundred teams. */
const offered: readonly (readonly [number, number, Given])[] = [
  [1, 98, { name: "Guided self-help for worry and low mood", forWhom: "YOUNG_PEOPLE", kind: "ONE_TO_ONE", place: "ALL" }],
  [1, 72, { name: "Support led by parents for anxious children", forWhom: "PARENTS_AND_CARERS", kind: "ONE_TO_ONE", place: "ALL" }],
  [1, 58, { name: "Friendship and self-esteem", forWhom: "YOUNG_PEOPLE", kind: "SMALL_GROUPS", place: "SOME" }],
  [1, 34, { name: "Parenting and behaviour", forWhom: "PARENTS_AND_CARERS", kind: "SMALL_GROUPS", place: "SOME" }],
  [2, 82, { name: "Plan for the whole school with its mental health lead", forWhom: "STAFF", kind: "PLANNING", place: "ALL" }],
  [2, 66, { name: "Workshops on moving to secondary school", forWhom: "YOUNG_PEOPLE", kind: "WORKSHOP", place: "SOME" }],
  [2, 52, { name: "Training on anxiety in the classroom", forWhom: "STAFF", kind: "TRAINING", place: "SOME" }],
  [2, 30, { name: "Young mental health ambassadors", forWhom: "YOUNG_PEOPLE", kind: "SMALL_GROUPS", place: "SOME" }],
  [3, 90, { name: "Advice on when and where to refer", forWhom: "STAFF", kind: "ADVICE", place: "ALL" }],
  [3, 62, { name: "Company on the way to specialist services", forWhom: "YOUNG_PEOPLE", kind: "ONE_TO_ONE", place: "ALL" }],
  [3, 44, { name: "Drop-in for staff", forWhom: "STAFF", kind: "ADVICE", place: "SOME" }],
];

/** What came with the pandemic. */
const added: readonly (readonly [number, number, Given])[] = [
  [1, 40, { name: "Evenings by video on children's worries", forWhom: "PARENTS_AND_CARERS", kind: "WORKSHOP", place: "ALL" }],
  [2, 28, { name: "Time to talk for staff", forWhom: "STAFF", kind: "SMALL_GROUPS", place: "SOME" }],
  [2, 36, { name: "Films and sheets on coming back to school", forWhom: "YOUNG_PEOPLE", kind: "MATERIAL", place: "ALL" }],
];

const closedOn = "2020-03-23";
/** What waits until people may meet. */
const inRooms: ReadonlySet<Given["kind"]> = new Set(["SMALL_GROUPS", "WORKSHOP", "TRAINING"]);

interface Term {
  readonly from: string;
  readonly until: string | null;
}

/** When a team does something: what people meet for stopped when settings closed, and in most teams began again in the autumn. */
function termsOf(kind: Given["kind"], from: string, chance: Random): Term[] {
  if (!inRooms.has(kind) || from >= closedOn) return [{ from, until: null }];
  const again = chance.chance(0.75) ? [{ from: chance.day("2020-09-07", "2020-11-02"), until: null }] : [];
  return [{ from, until: closedOn }, ...again];
}

const often = (chance: Random): Often =>
  chance.weighted<Often>([
    ["WEEKLY", 3],
    ["FORTNIGHTLY", 4],
    ["MONTHLY", 3],
    ["TERMLY", 4],
    ["ON_REQUEST", 2],
  ]);

/** What each team does of the core functions, since when, and in which settings. Newer teams have yet to come to the second. */
export function activities(add: Add, teams: readonly Team[], supports: readonly Supported[], functions: readonly string[]): void {
  const chance = random("activities");
  const byTeam = grouped(supports, ({ team }) => team);

  const take = (id: string, team: Team, term: Term) => {
    for (const support of chance.shuffled(byTeam.get(team) ?? []).slice(0, chance.whole(3, 7))) {
      const from = later(term.from, support.from);
      const until = earlier(term.until, support.until);
      if (from <= demoToday && (!until || from < until))
        add(activitySetting, { activity: id, support: support.id, often: often(chance), from });
    }
  };
  const begin = (team: Team, of: number, given: Given, first: string) => {
    if (first > demoToday) return;
    for (const { from, until } of termsOf(given.kind, first, chance)) {
      const id = add(activity, { team: team.id, coreFunction: functions[of - 1]!, ...given, from, ...(until ? { until } : {}) });
      if (given.place === "SOME") take(id, team, { from, until });
    }
  };

  for (const team of teams) {
    if (!team.liveOn) continue;
    const hasSecond = chance.chance(0.93);
    for (const [of, share, given] of offered) {
      if (!chance.chance(share / 100) || (of === 2 && !hasSecond)) continue;
      const wait = of === 2 ? chance.whole(30, 240) : chance.whole(0, 45);
      begin(team, of, given, chance.day(plusDays(team.liveOn, wait), plusDays(team.liveOn, wait + 20)));
    }
    for (const [of, share, given] of added)
      if (chance.chance(share / 100)) begin(team, of, given, later(team.liveOn, chance.day("2020-04-20", "2020-09-28")));
  }
}
