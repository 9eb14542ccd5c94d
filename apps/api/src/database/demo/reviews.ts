import { boardAction, siteReview } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { type Area, areas } from "./areas.ts";
import type { Board } from "./boards.ts";
import { plusDays } from "./days.ts";
import { managedLate } from "./milestones.ts";
import { random } from "./random.ts";
import type { Sites } from "./sites.ts";
import { demoToday } from "./today.ts";

type Judgement = NewOf<typeof siteReview>["judgement"];

/** A review that did not find a site on track. */
export interface Concern {
  readonly id: string;
  readonly area: Area;
  readonly reviewedOn: string;
}

/** Reviews by region, half a year apart; none in the spring of 2020. Only some sites have had the last. */
const rounds = [
  ["2019-05-13", "2019-07-05", 1],
  ["2019-10-14", "2019-12-06", 1],
  ["2020-09-07", "2020-11-20", 1],
  ["2021-02-15", "2021-03-26", 0.6],
] as const;

const reasons: Readonly<Record<Judgement, readonly string[]>> = {
  ON_TRACK: ["Milestones are met and posts are filled", "Settings are engaged, and referrals come back to what they were"],
  AT_RISK: ["Senior posts are vacant", "Referrals have fallen and some settings do not answer", "The board meets without settings"],
  OFF_TRACK: ["Nobody manages the project", "Two milestones of the quarter were missed and there is no plan to make them up"],
};
const support = [
  "The region finds a second supervisor for the trainees",
  "A project manager of a neighbouring site helps for three months",
  "The region speaks with the settings that do not answer",
  "The region goes through the recruitment plan with the site each month",
];

/** What the regions found, site by site: harder where nobody managed the project at first. Gives those that were not on track. */
export function reviews(add: Add, sites: Sites): Concern[] {
  const chance = random("reviews");
  return areas.flatMap((area) =>
    rounds.flatMap(([start, end, share], round): Concern[] => {
      if (!chance.chance(share)) return [];
      const isHard = round < 2 && area.name in managedLate;
      const judgement = chance.weighted<Judgement>(
        isHard
          ? [
              ["AT_RISK", 5],
              ["OFF_TRACK", 5],
            ]
          : [
              ["ON_TRACK", 66],
              ["AT_RISK", 28],
              ["OFF_TRACK", 6],
            ],
      );
      const reviewedOn = chance.day(start, end);
      const id = add(siteReview, {
        site: sites.get(area.name)!,
        reviewedOn,
        judgement,
        reason: chance.pick(reasons[judgement]),
        ...(judgement === "ON_TRACK" ? {} : { supportAgreed: chance.pick(support) }),
        nextDueOn: plusDays(reviewedOn, 182),
      });
      return judgement === "ON_TRACK" ? [] : [{ id, area, reviewedOn }];
    }),
  );
}

/** What boards took up out of reviews of their site. */
export function reviewActions(add: Add, boards: readonly Board[], concerns: readonly Concern[]): void {
  const chance = random("review-actions");
  const actions = [
    "Advertise the senior post once more",
    "Write a plan for the settings that do not answer",
    "Report to the region each month",
  ];
  for (const { id, area, reviewedOn } of concerns) {
    if (!chance.chance(0.6)) continue;
    const raisedOn = plusDays(reviewedOn, 3);
    const doneOn = chance.day(plusDays(raisedOn, 20), plusDays(raisedOn, 75));
    add(boardAction, {
      board: boards.find((board) => board.area === area)!.id,
      action: chance.pick(actions),
      review: id,
      raisedOn,
      dueOn: plusDays(raisedOn, 60),
      ...(doneOn <= demoToday && chance.chance(0.9) ? { doneOn } : {}),
    });
  }
}
