import { attendance, decision, type Group, meeting } from "@trailblazer/records";
import type { Add } from "../published/creator.ts";
import type { Board } from "./boards.ts";
import { holdsOn, plusDays, workday } from "./days.ts";
import { type Random, random } from "./random.ts";
import { demoToday } from "./today.ts";

/** A meeting that was held, with what was decided at it. */
export interface Held {
  readonly id: string;
  readonly board: Board;
  readonly heldOn: string;
  readonly decisions: readonly string[];
}

/** How often each group comes. */
const coming: Readonly<Record<Group, number>> = {
  COMMISSIONER: 0.93,
  PROVIDER: 0.91,
  COUNCIL: 0.8,
  VOLUNTARY: 0.75,
  OTHER: 0.8,
  EDUCATION: 0.58,
  YOUNG_PEOPLE: 0.62,
  PARENTS_AND_CARERS: 0.6,
};

const decisions = [
  ["SETTINGS", "Ask the schools of the second cluster to apply"],
  ["SETTINGS", "Give places first to settings with the most free school meals"],
  ["TEAM_TIME", "Share each team's days out by number of pupils"],
  ["TEAM_TIME", "Keep one day a week for whole-school work"],
  ["OFFER", "Offer sessions by video while settings are closed to most pupils"],
  ["OFFER", "Add workshops for parents in the evenings"],
  ["WORKFORCE", "Advertise the vacant posts with the next intake of trainees"],
  ["MONEY", "Pay for rooms in settings out of the first year's underspend"],
  ["GOVERNANCE", "Ask the youth council to send two members"],
  ["GOVERNANCE", "Meet every other month in place of every month"],
] as const;

const pandemic = { from: "2020-03-23", until: "2020-06-15" };

const presenceOf = (group: Group, chance: Random) =>
  chance.chance(coming[group])
    ? chance.weighted([
        ["PRESENT", 9],
        ["DEPUTY", 1],
      ] as const)
    : chance.weighted([
        ["APOLOGIES", 3],
        ["ABSENT", 1],
      ] as const);

/** Meetings every other month or so, who came to them, and what was decided; many fell through in the spring of 2020. */
export function meetings(add: Add, boards: readonly Board[]): Held[] {
  const chance = random("meetings");
  const held: Held[] = [];

  function hold(board: Board, plannedOn: string, number: number): void {
    const heldOn = chance.chance(0.1) ? workday(plusDays(plannedOn, chance.whole(3, 12))) : plannedOn;
    const isOff = holdsOn(plannedOn, pandemic.from, pandemic.until) ? chance.chance(0.7) : chance.chance(0.04);
    if (isOff || heldOn > demoToday) {
      add(meeting, { board: board.id, plannedOn });
      return;
    }
    const minutes = chance.chance(0.85) ? { minutes: `https://minutes.example.org/${board.id.slice(-4)}/${number}` } : {};
    const id = add(meeting, { board: board.id, plannedOn, heldOn, ...minutes });
    for (const { id: seat, speaksFor, from, until } of board.seats)
      if (holdsOn(heldOn, from, until)) add(attendance, { meeting: id, seat, presence: presenceOf(speaksFor, chance) });
    const made = chance
      .shuffled(decisions)
      .slice(0, chance.whole(0, 2))
      .map(([about, words]) => add(decision, { meeting: id, decision: words, about }));
    held.push({ id, board, heldOn, decisions: made });
  }

  for (const board of boards) {
    let day = plusDays(board.from, 14);
    for (let number = 1; day < "2021-06-01"; number += 1) {
      hold(board, workday(day), number);
      day = plusDays(day, chance.whole(52, 66));
    }
  }
  return held;
}
