import { delivery, involvement } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { type Area, areas } from "./areas.ts";
import { plusDays } from "./days.ts";
import { type Random, random } from "./random.ts";
import type { Sites } from "./sites.ts";
import type { Team } from "./teams.ts";

type Mode = NewOf<typeof delivery>["mode"];

interface Since {
  readonly mode: Mode;
  readonly from: string;
  readonly reason?: string;
}

/** A team that was at work when settings closed, and when it began to see some face to face again, if it has. */
export interface Closed {
  readonly team: Team;
  readonly blendedOn: string | null;
}

/** The days of the pandemic: settings closed, and were closed to most once more. */
const [closedOn, closedAgainOn, openAgainOn] = ["2020-03-23", "2021-01-05", "2021-03-08"];
const closed = "Schools and colleges were closed to most.";
const blended = "Some would rather meet, others would rather call: both are offered.";

/** Where young people, or parents, took part in deciding how teams deliver: few sites. */
const asked: readonly (readonly [number, Pick<NewOf<typeof involvement>, "activity" | "involved" | "level" | "changed">])[] = [
  [
    20,
    {
      activity: "Young people plan how they are seen",
      involved: "YOUNG_PEOPLE",
      level: "CO_DESIGNED",
      changed: "Whoever is seen chooses between a room in school and a video call.",
    },
  ],
  [
    10,
    {
      activity: "Vote of young people on video and meetings",
      involved: "YOUNG_PEOPLE",
      level: "DECIDED",
      changed: "First meetings are face to face.",
    },
  ],
  [
    16,
    {
      activity: "Parents say what video calls are like at home",
      involved: "PARENTS_AND_CARERS",
      level: "CONSULTED",
      changed: "Calls are held after school hours too.",
    },
  ],
];

/** What was decided with whom: the involvement of each site in which there was one. */
function involved(add: Add, sites: Sites, chance: Random): Map<Area, string> {
  const made = new Map<Area, string>();
  for (const area of areas)
    for (const [share, given] of asked) {
      if (made.has(area) || !chance.chance(share / 100)) continue;
      const from = chance.day("2020-06-08", "2020-07-13");
      made.set(
        area,
        add(involvement, {
          ...given,
          site: sites.get(area.name)!,
          stage: "REVIEW",
          people: chance.whole(9, 48),
          from,
          until: plusDays(from, 1),
        }),
      );
    }
  return made;
}

function waysOf(liveOn: string, chance: Random): Since[] {
  if (liveOn >= closedOn) {
    const first: Since = { mode: chance.chance(0.5) ? "REMOTE" : "BLENDED", from: liveOn };
    return first.mode === "REMOTE" ? [first, { mode: "BLENDED", from: openAgainOn, reason: blended }] : [first];
  }
  const ways: Since[] = [
    { mode: "FACE_TO_FACE", from: liveOn },
    { mode: "REMOTE", from: closedOn, reason: closed },
  ];
  if (chance.chance(0.18)) return ways;
  ways.push({ mode: "BLENDED", from: chance.day("2020-09-01", "2020-11-16"), reason: blended });
  if (chance.chance(0.4)) ways.push({ mode: "REMOTE", from: closedAgainOn, reason: closed }, { mode: "BLENDED", from: openAgainOn });
  return ways;
}

/** How teams delivered: face to face until settings closed, remotely from then on, and by the autumn mostly both. */
export function deliveries(add: Add, sites: Sites, teams: readonly Team[]): Closed[] {
  const chance = random("deliveries");
  const decided = involved(add, sites, chance);
  const areaOn = (team: Team, day: string) => (team.moved && team.moved.on <= day ? team.moved.to : team.area);
  const found: Closed[] = [];
  for (const team of teams) {
    if (!team.liveOn) continue;
    const ways = waysOf(team.liveOn, chance);
    for (const [i, way] of ways.entries()) {
      const until = ways[i + 1]?.from;
      const withWhom = way.mode === "BLENDED" && way.reason && decided.get(areaOn(team, way.from));
      add(delivery, { team: team.id, ...way, ...(until ? { until } : {}), ...(withWhom ? { involvement: withWhom } : {}) });
    }
    if (team.liveOn < closedOn) found.push({ team, blendedOn: ways.find(({ mode }) => mode === "BLENDED")?.from ?? null });
  }
  return found;
}
