import { cohort, traineeship } from "@trailblazer/records";
import type { Add } from "../published/creator.ts";
import { grouped } from "../published/grouped.ts";
import type { Area } from "./areas.ts";
import { plusDays } from "./days.ts";
import { type Organisations, universities, universityOf } from "./organisations.ts";
import type { Post } from "./posts.ts";
import { random } from "./random.ts";

/** The days on which courses began. January, September 2019, January and November 2020 are when the real ones did; the last is invented. */
export const intakes = ["2019-01-07", "2019-09-16", "2020-01-13", "2020-11-16", "2021-01-18"] as const;
/** How long a course lasts. */
export const courseDays = 364;

/**
 * Places of the first intake at each university. Seven universities and 210 places are the real first intake's (GOV.UK news, 2018;
 * parliamentary answer, 5 December 2018); how the places were shared out among them is invented.
 */
const firstPlaces: readonly number[] = [36, 36, 32, 30, 26, 28, 22];
const gives: Readonly<Record<string, "GRADUATE_DIPLOMA">> = { "Penhallis University College": "GRADUATE_DIPLOMA" };

/** Somebody who trains, with the area in which they work. */
export interface Trainee {
  readonly person: string;
  readonly area: Area;
  readonly enrolledOn: string;
  readonly qualifiedOn?: string;
  readonly leftOn?: string;
}

type Placed = Pick<Post, "role" | "team">;

/** Practitioners' posts of the first wave whose trainees wait for the second intake: no team gets its fourth place before all have three. */
export function waitingForPlaces<Any extends Placed>(posts: readonly Any[]): ReadonlySet<Any> {
  const first = posts.filter(({ role, team }) => role === "EMHP" && team.wave === "2018-19");
  const turns = [...grouped(first, ({ team }) => team).values()].flatMap((own) => own.map((post, turn) => ({ post, turn })));
  const byUniversity = grouped(turns, ({ post }) => universityOf(post.team.area));
  return new Set(
    [...byUniversity].flatMap(([university, own]) =>
      own
        .toSorted((a, b) => a.turn - b.turn)
        .slice(firstPlaces[universities.indexOf(university)])
        .map(({ post }) => post),
    ),
  );
}

/** The day on which the first trainees of each practitioner's post qualify, up to a day. */
export function firstQualifying<Any extends Placed & Pick<Post, "openedOn">>(posts: readonly Any[], by: string): ReadonlyMap<Any, string> {
  const waiting = waitingForPlaces(posts);
  const trained = posts.filter(({ role }) => role === "EMHP");
  const days = trained.map((one) => [one, plusDays(waiting.has(one) ? intakes[1] : one.openedOn, courseDays)] as const);
  return new Map(days.filter(([, day]) => day <= by));
}

const intakeOf = (day: string) => intakes.findLast((start) => start <= day)!;

/** The courses at the universities of the areas, and who trained, trains or gave up on each. */
export function cohorts(add: Add, trainees: readonly Trainee[], organisations: Organisations): void {
  const chance = random("cohorts");
  for (const startsOn of intakes) {
    const enrolled = trainees.filter(({ enrolledOn }) => intakeOf(enrolledOn) === startsOn);
    const byUniversity = grouped(enrolled, ({ area }) => universityOf(area));
    for (const [index, university] of universities.entries()) {
      const own = byUniversity.get(university);
      if (!own) continue;
      const id = add(cohort, {
        university: organisations.get(university)!,
        course: gives[university] ?? "POSTGRADUATE_DIPLOMA",
        startsOn,
        endsOn: plusDays(startsOn, courseDays),
        places: startsOn === intakes[0] ? firstPlaces[index]! : own.length + chance.whole(0, 2),
      });
      for (const { person, area: _, ...days } of own) add(traineeship, { staffMember: person, cohort: id, ...days });
    }
  }
}
