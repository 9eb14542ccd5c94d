import { boardAction, escalation, type impacts, type likelihoods, risk } from "@trailblazer/records";
import type { Add } from "../published/creator.ts";
import type { Board } from "./boards.ts";
import { holdsOn, later, plusDays } from "./days.ts";
import type { Held } from "./meetings.ts";
import { type Random, random } from "./random.ts";
import { demoToday } from "./today.ts";

type Likelihood = keyof typeof likelihoods;
type Impact = keyof typeof impacts;

const risks: readonly (readonly ["WORKFORCE" | "SETTINGS" | "DEMAND" | "MONEY" | "PARTNERSHIP" | "DATA", string, Likelihood, Impact])[] = [
  ["WORKFORCE", "Practitioners leave once they have qualified", "LIKELY", "MAJOR"],
  ["WORKFORCE", "Supervisors are not found in time for the next intake", "POSSIBLE", "MAJOR"],
  ["SETTINGS", "Settings have no room for confidential work", "POSSIBLE", "MODERATE"],
  ["SETTINGS", "Senior mental health leads have no time for it", "LIKELY", "MODERATE"],
  ["DEMAND", "Young people are referred whose needs are beyond what teams are for", "LIKELY", "MAJOR"],
  ["DEMAND", "Need grows as settings open again after the pandemic", "ALMOST_CERTAIN", "MAJOR"],
  ["MONEY", "Money after the first years is not confirmed", "POSSIBLE", "CATASTROPHIC"],
  ["PARTNERSHIP", "Health and education plan apart from one another", "UNLIKELY", "MODERATE"],
  ["DATA", "Activity in settings is not written down", "POSSIBLE", "MINOR"],
];

const actions = [
  "Write to settings that have not signed their agreement",
  "Draw up a plan of each team's days",
  "Ask the youth council how it wants to be heard",
  "Agree who supervises trainees from September",
  "Set out how to pass on referrals beyond the team's remit",
  "Gather what parents said about the workshops",
  "Find rooms in the settings of the second cluster",
  "Report on vacant posts",
];

const ownerOn = (board: Board, day: string, chance: Random) =>
  chance.pick(board.seats.filter(({ speaksFor, from, until }) => speaksFor !== "YOUNG_PEOPLE" && holdsOn(day, from, until))).id;

/** When an action was done: mostly in time, some late, and of those that are due some not at all. */
function doneOn(raisedOn: string, dueOn: string, chance: Random): { doneOn?: string } {
  const day = chance.chance(0.75) ? chance.day(plusDays(raisedOn, 1), dueOn) : chance.day(dueOn, plusDays(dueOn, 60));
  return day <= demoToday && !chance.chance(0.08) ? { doneOn: later(day, plusDays(raisedOn, 1)) } : {};
}

/** The risks that boards keep, with how they moved; what boards want done; and what they passed on to their region or to England. */
export function followUp(add: Add, boards: readonly Board[], held: readonly Held[]): void {
  const chance = random("follow-up");
  const act = (board: Board, day: string, origin: { meeting: string } | { decision: string } | { risk: string }) => {
    const dueOn = chance.day(plusDays(day, 14), plusDays(day, 75));
    return add(boardAction, {
      board: board.id,
      action: chance.pick(actions),
      ...origin,
      owner: { value: ownerOn(board, day, chance) },
      raisedOn: day,
      dueOn,
      ...doneOn(day, dueOn, chance),
    });
  };

  const kept = boards.flatMap((board) =>
    chance
      .shuffled(risks)
      .slice(0, chance.whole(3, 5))
      .map(([about, words, likelihood, impact]) => {
        const raisedOn = chance.day(board.from, "2020-10-05");
        const eased: Likelihood = likelihood === "UNLIKELY" ? "RARE" : "UNLIKELY";
        const movedOn = chance.day("2020-10-12", "2021-03-08");
        const id = add(risk, {
          board: board.id,
          risk: words,
          about,
          likelihood: [{ value: likelihood }, ...(chance.chance(0.35) ? [{ value: eased, from: movedOn }] : [])],
          impact: { value: impact },
          owner: { value: ownerOn(board, raisedOn, chance) },
          raisedOn,
          reviewOn: chance.day("2021-02-15", "2021-06-28"),
          ...(chance.chance(0.12) ? { closedOn: chance.day("2020-11-02", "2021-03-22") } : {}),
        });
        return { id, board, raisedOn, words };
      }),
  );

  const fromMeetings = held.flatMap(({ id, board, heldOn, decisions }) =>
    decisions.length > 0
      ? decisions.map((one) => ({ board, on: heldOn, id: act(board, heldOn, { decision: one }) }))
      : [{ board, on: heldOn, id: act(board, heldOn, { meeting: id }) }],
  );
  for (const { id, board, raisedOn } of kept) if (chance.chance(0.3)) act(board, raisedOn, { risk: id });

  const pass = (board: Board, what: { risk: string } | { action: string }, from: string, question: string) => {
    const escalatedOn = chance.day(plusDays(from, 14), plusDays(from, 120));
    if (escalatedOn > demoToday) return;
    const answeredOn = chance.day(plusDays(escalatedOn, 7), plusDays(escalatedOn, 90));
    const answer = { answeredOn, answer: "Heard: the board is to go on as planned and report at the next quarter." };
    add(escalation, {
      board: board.id,
      ...what,
      to: chance.chance(0.7) ? "REGION" : "ENGLAND",
      escalatedOn,
      question,
      ...(answeredOn <= demoToday && chance.chance(0.8) ? answer : {}),
    });
  };
  for (const { id, board, raisedOn, words } of kept)
    if (board.area && chance.chance(0.2)) pass(board, { risk: id }, raisedOn, `What is to be done where this comes true: ${words}?`);
  for (const { id, board, on } of fromMeetings)
    if (board.area && chance.chance(0.02)) pass(board, { action: id }, on, "The board can't do this by itself: who can?");
}
