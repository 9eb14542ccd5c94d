import { principleAssessment } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { areas } from "./areas.ts";
import { random } from "./random.ts";
import type { Sites } from "./sites.ts";

type Judgement = NewOf<typeof principleAssessment>["judgement"];

/** Users co-produce in a handful of sites only, as the early evaluation found. */
const coProducing: ReadonlySet<string> = new Set(["Great Lanchford", "Penhallis", "Lynchester", "Old Marish", "Tarnhowe"]);
const coProduction = 6;

/** How many of a hundred sites meet each principle in the first autumn, and in the second. */
const met: readonly (readonly [number, number])[] = [
  [40, 60],
  [68, 80],
  [48, 60],
  [60, 75],
  [40, 52],
  [0, 0],
  [44, 56],
];

const reasons: Readonly<Record<Judgement, readonly string[]>> = {
  MET: ["Seen in how the site plans and in what settings say", "Written down, and done as written"],
  PARTLY_MET: ["Written down, and done in some settings only", "Under way: not in all clusters yet"],
  NOT_MET: ["Not begun yet", "Put off when settings closed to most pupils"],
};

/** Each site judged itself in the first autumn; its region did in the second. */
export function assessments(add: Add, sites: Sites, principles: readonly string[]): void {
  const chance = random("assessments");
  const judge = (name: string, number: number, share: number): Judgement => {
    const falls = chance.chance(0.7) ? "PARTLY_MET" : "NOT_MET";
    if (number === coProduction) return coProducing.has(name) ? "MET" : falls;
    return chance.chance(share / 100) ? "MET" : falls;
  };
  for (const { name } of areas)
    for (const [round, by, start, end] of [
      [0, "SITE", "2019-09-16", "2019-11-29"],
      [1, "REGION", "2020-09-14", "2020-11-27"],
    ] as const) {
      const assessedOn = chance.day(start, end);
      for (const [i, principle] of principles.entries()) {
        const judgement = judge(name, i + 1, met[i]![round]);
        add(principleAssessment, { site: sites.get(name)!, principle, assessedOn, by, judgement, reason: chance.pick(reasons[judgement]) });
      }
    }
}
