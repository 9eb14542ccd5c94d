import { poorFit } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { earlier, later, plusDays } from "./days.ts";
import type { WorkedWith } from "./liaisons.ts";
import { random } from "./random.ts";
import type { Team } from "./teams.ts";
import { demoToday } from "./today.ts";

type Whom = NewOf<typeof poorFit>["whom"];
type Instead = NewOf<typeof poorFit>["instead"];

interface Line {
  readonly whom: Whom;
  /** How common it is, of a hundred teams. */
  readonly share: number;
  readonly instead: readonly (readonly [Instead, number])[];
  /** Services that take them on, where the team works with one. */
  readonly services: readonly WorkedWith["kind"][];
}

const lines: readonly Line[] = [
  {
    whom: "YOUNGER",
    share: 55,
    instead: [
      ["ADAPTED", 4],
      ["SERVICE", 2],
      ["NOTHING", 1],
    ],
    services: ["SCHOOL_NURSING", "COUNSELLING"],
  },
  {
    whom: "SELF_HARM",
    share: 60,
    instead: [
      ["SENIOR", 5],
      ["SERVICE", 4],
    ],
    services: ["SPECIALIST"],
  },
  {
    whom: "SPECIAL_NEEDS",
    share: 50,
    instead: [
      ["ADAPTED", 3],
      ["SERVICE", 4],
      ["NOTHING", 2],
    ],
    services: ["EDUCATIONAL_PSYCHOLOGY"],
  },
  {
    whom: "DISADVANTAGED",
    share: 32,
    instead: [
      ["SERVICE", 5],
      ["SENIOR", 1],
      ["NOTHING", 2],
    ],
    services: ["EARLY_HELP", "SOCIAL_CARE", "YOUTH_WORK"],
  },
  {
    whom: "BETWEEN",
    share: 66,
    instead: [
      ["SENIOR", 4],
      ["SERVICE", 2],
      ["NOTHING", 4],
    ],
    services: ["COUNSELLING"],
  },
  {
    whom: "WAITING",
    share: 46,
    instead: [
      ["SENIOR", 2],
      ["SERVICE", 2],
      ["NOTHING", 3],
    ],
    services: ["COUNSELLING", "SCHOOL_NURSING"],
  },
  {
    whom: "OFFLINE",
    share: 42,
    instead: [
      ["FACE_TO_FACE", 4],
      ["NOTHING", 3],
    ],
    services: [],
  },
];

const how: Readonly<Partial<Record<Instead, string>>> = {
  ADAPTED: "Fewer words, more pictures, shorter meetings, and a parent or carer beside them.",
  SENIOR: "A senior clinician sees them or guides whoever does.",
  FACE_TO_FACE: "A room in the setting, where it is open to them.",
};

/** For whom teams found that their offer does not fit, and what there is instead; for some there was nothing at first. */
export function poorFits(add: Add, teams: readonly Team[], services: readonly WorkedWith[]): void {
  const chance = random("poor fits");
  for (const team of teams) {
    const { id, liveOn } = team;
    if (!liveOn) continue;
    for (const { whom, share, instead, services: kinds } of lines) {
      if (!chance.chance(share / 100)) continue;
      const found = chance.day(plusDays(liveOn, 20), plusDays(liveOn, 240));
      const from = earlier(whom === "OFFLINE" ? later(found, "2020-04-20") : found, demoToday)!;
      const drawn = chance.weighted(instead);
      const by = services.find((one) => one.team === team && one.from <= from && kinds.includes(one.kind));
      const offer = drawn === "SERVICE" && !by ? "SENIOR" : drawn;
      const offered = { team: id, whom, instead: offer, ...(how[offer] ? { how: how[offer] } : {}) };
      const since = chance.day(plusDays(from, 60), plusDays(from, 240));
      const first = offer !== "NOTHING" && chance.chance(0.2) && since <= demoToday;
      if (first) add(poorFit, { team: id, whom, instead: "NOTHING", from, until: since });
      add(poorFit, { ...offered, ...(offer === "SERVICE" && by ? { service: by.id } : {}), from: first ? since : from });
    }
  }
}
