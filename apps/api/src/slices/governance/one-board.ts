import { programme } from "@trailblazer/records";
import type { Run } from "../../engine/database.ts";
import type { Broken, RecordRule } from "../../engine/write/rule.ts";

interface Tie {
  readonly type: string;
  /** The link by which a record leans on another of its board. */
  readonly field: string;
  readonly column: string;
  readonly to: string;
  readonly sentence: string;
}

const ties: readonly Tie[] = [
  { type: "Attendance", field: "seat", column: "seat_id", to: "Seat", sentence: "This seat is on another board than the one that meets" },
  { type: "BoardAction", field: "meeting", column: "meeting_id", to: "Meeting", sentence: "This meeting is of another board" },
  { type: "BoardAction", field: "decision", column: "decision_id", to: "Decision", sentence: "This decision is of another board" },
  { type: "BoardAction", field: "risk", column: "risk_id", to: "Risk", sentence: "This risk is kept by another board" },
  { type: "BoardActionOwner", field: "value", column: "value_id", to: "Seat", sentence: "This seat is on another board" },
  { type: "RiskOwner", field: "value", column: "value_id", to: "Seat", sentence: "This seat is on another board" },
  { type: "Escalation", field: "risk", column: "risk_id", to: "Risk", sentence: "This risk is kept by another board" },
  { type: "Escalation", field: "action", column: "action_id", to: "BoardAction", sentence: "This action is followed up by another board" },
];

/**
 * The records of boards: an attendance and a decision are of the board whose meeting they belong to, and whoever owns an action or a risk
 * of its board. Who owned it before may be of the board that it was moved from. `top` is what says so.
 */
const ofBoard = (table: string) => `(SELECT o.*, o.board_id AS of_board, o.id AS top FROM ${table} o)`;
const ofMeeting = (table: string) =>
  `(SELECT o.*, m.board_id AS of_board, o.meeting_id AS top FROM ${table} o JOIN meetings m ON m.id = o.meeting_id)`;
const ofOwned = (table: string, link: string, owned: string) =>
  `(SELECT o.*, w.board_id AS of_board, w.id AS top FROM ${table} o JOIN ${owned} w ON w.id = o.${link} WHERE o."until" IS NULL)`;
const rows: Readonly<Record<string, string>> = {
  Seat: ofBoard("seats"),
  Meeting: ofBoard("meetings"),
  Risk: ofBoard("risks"),
  BoardAction: ofBoard("board_actions"),
  BoardActionOwner: ofOwned("board_action_owners", "board_action_id", "board_actions"),
  RiskOwner: ofOwned("risk_owners", "risk_id", "risks"),
  Escalation: ofBoard("escalations"),
  Attendance: ofMeeting("attendances"),
  Decision: ofMeeting("decisions"),
};

const STAYS = "What leans on this record is of its present board";

async function brokenBy({ type, field, column, to, sentence }: Tie, ids: readonly string[], run: Run): Promise<Broken[]> {
  const pairs = (changed: "c" | "p") =>
    `SELECT c.id, p.id AS to, c.id = ANY($1::uuid[]) AS is_mine, p.id = ANY($1::uuid[]) AS is_theirs,
            c.top = ANY($1::uuid[]) AS is_tops, CASE WHEN c.top = ANY($1::uuid[]) THEN c.top ELSE p.top END AS top
     FROM ${rows[type]!} c JOIN ${rows[to]!} p ON p.id = c.${column}
     WHERE c.of_board <> p.of_board AND (${changed}.id = ANY($1::uuid[]) OR ${changed}.top = ANY($1::uuid[]))`;
  const found = await run(`${pairs("c")} UNION ${pairs("p")}`, [ids]);
  const { past } = programme.record(type);
  return found.map((row) => {
    if (row.is_mine) return { type, id: String(row.id), field, sentence };
    if (past && row.is_tops) return { type: past.of, id: String(row.top), field: past.field, sentence };
    if (row.is_theirs) return { type: to, id: String(row.to), field: to === "Decision" ? "meeting" : "board", sentence: STAYS };
    return { type: "Meeting", id: String(row.top), field: "board", sentence: STAYS };
  });
}

/** What belongs together is of one board: whoever attends is on the board that meets, and an action's owner on the one that follows it up. */
export const oneBoard: RecordRule = {
  watches: Object.keys(rows),
  async broken(touched, run) {
    const ids = Object.keys(rows).flatMap((type) => touched.get(type) ?? []);
    const found: Broken[] = [];
    for (const tie of ties) found.push(...(await brokenBy(tie, ids, run)));
    return found;
  },
};
