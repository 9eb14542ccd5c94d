import { commissioner, organisation, seat, succession } from "@trailblazer/records";
import type { Change, Create } from "../../engine/write/change.ts";
import { creator, type NewOf } from "../published/creator.ts";
import type { Day } from "./year.ts";

/** The day on which integrated care boards took over from CCGs. Source: Health and Care Act 2022, in force on 1 July 2022. */
const careBoardsFrom = "2022-07-01";

const two = (value: number) => String(value).padStart(2, "0");

/**
 * One more step after the year that was played: each site's CCGs become an integrated care board, which commissions on and has
 * their seats, with what those see to and is not done. Names and bounds are made up; what the CCGs commissioned and saw to until then stays theirs.
 */
export function careBoards(days: readonly Day[]): readonly Change[] {
  const changes = days.flatMap((day) => day.changes);
  const creates = changes.filter((change): change is Create => "create" in change);
  const version = (id: string) => 1 + changes.filter((change) => "update" in change && change.id === id).length;
  const ended = new Set(changes.flatMap((change) => ("update" in change && change.patch.until ? [change.id] : [])));
  const lasting = (name: string) => creates.filter(({ create, id, input }) => create === name && !input.until && !ended.has(id!));
  /** What is still to be seen to: not done, or not closed, by the end of the year that was played. */
  const open = (name: string, end: string) =>
    creates.filter(
      ({ create, id, input }) =>
        create === name && !input[end] && !changes.some((change) => "update" in change && change.id === id && change.patch[end]),
    );
  const named = new Map(creates.map(({ id, input }) => [id!, input]));

  const { add, creates: made } = creator(`${careBoardsFrom}T00:00:00Z`);
  const ends: Change[] = [];
  const end = (update: string, id: string) => ends.push({ update, id, version: version(id), patch: { until: careBoardsFrom } });

  const sitesOf = new Map<string, string[]>();
  const boards = new Map<string, string>();
  const ccgs = new Set(lasting("Organisation").flatMap(({ id, input }) => (input.kind === "CCG" ? [id!] : [])));
  for (const { id, input } of lasting("Commissioner")) {
    const { site, organisation: ccg } = input as { site: string; organisation: string };
    if (!ccgs.has(ccg)) continue;
    end("Commissioner", id!);
    sitesOf.set(ccg, [...(sitesOf.get(ccg) ?? []), site]);
    if (boards.has(site)) continue;
    const board = add(organisation, {
      name: `NHS ${String(named.get(site)!.name)} Integrated Care Board`,
      kind: "ICB",
      code: `ZXI${two(boards.size + 1)}`,
      from: careBoardsFrom,
    });
    boards.set(site, board);
    add(commissioner, { site, organisation: board, lead: true, from: careBoardsFrom });
  }
  const heirs = new Map<unknown, string>();
  for (const { id, input } of lasting("Seat")) {
    if (!ccgs.has(String(input.organisation))) continue;
    end("Seat", id!);
    const site = String(named.get(String(input.board))!.site);
    heirs.set(id, add(seat, { ...(input as NewOf<typeof seat>), organisation: boards.get(site)!, from: careBoardsFrom }));
  }
  const handed = [...open("BoardAction", "doneOn"), ...open("Risk", "closedOn")].flatMap(({ create: update, id, input }): Change[] => {
    const value = heirs.get((input.owner as { value: string } | undefined)?.value);
    return value ? [{ update, id: id!, version: version(id!), patch: { owner: { value, from: careBoardsFrom } } }] : [];
  });
  for (const [ccg, sites] of sitesOf) {
    end("Organisation", ccg);
    for (const site of sites)
      add(succession, {
        predecessorOrganisation: ccg,
        successorOrganisation: boards.get(site)!,
        kind: sites.length > 1 ? "SPLIT" : "REPLACED",
        on: careBoardsFrom,
        weight: Number((100 / sites.length).toFixed(4)),
      });
  }
  return [...ends, ...made(), ...handed];
}
