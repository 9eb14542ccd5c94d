import { changeMutation, type SetResult } from "@trailblazer/client/wire";
import { attendance, seat } from "@trailblazer/records";
import { useEffect, useRef, useState } from "react";
import { useMutate } from "../../kit/api/writes.ts";
import { Button } from "../../kit/frame/button.tsx";
import { useSay } from "../../kit/frame/notice.tsx";
import { useRights } from "../../kit/model/context.tsx";
import { counted } from "../../kit/model/words.ts";
import { RecordLink } from "../../kit/record/record-link.tsx";
import type { Attendance, Seat } from "./queries.ts";

const presences = Object.entries(attendance.fields.presence.choices);

interface TakeAttendanceProps {
  readonly meeting: string;
  readonly seats: readonly Seat[];
  readonly attendances: readonly Attendance[];
}

/** How long nothing is marked before what was is kept, in milliseconds: a few keys on the way make one change. */
const PAUSE = 400;

type Marks = ReadonlyMap<string, string>;

/** Who is there, seat by seat: what is marked is kept by itself, in as few changes as may be; those that are left are marked present together. */
export function TakeAttendance({ meeting, seats, attendances }: TakeAttendanceProps) {
  const mutate = useMutate();
  const say = useSay();
  const { mayCreate } = useRights();
  const [marked, setMarked] = useState<Marks>(new Map());
  const [refused, setRefused] = useState<string>();
  /** What is on its way: until it has come back, nothing else is sent, as it would be of an older version. */
  const [sent, setSent] = useState<Marks>();
  const ofSeat = (id: string) => attendances.find((one) => one.seat.id === id);
  const presenceOf = (id: string) => marked.get(id) ?? ofSeat(id)?.presence;
  const left = seats.filter(({ id }) => !presenceOf(id));
  const isClosed = !mayCreate(attendance);
  const isBack = sent !== undefined && [...sent].every(([id, presence]) => ofSeat(id)?.presence === presence);
  if (isBack) {
    setSent(undefined);
    setMarked(new Map([...marked].filter(([id, presence]) => sent.get(id) !== presence)));
  }

  async function keep(): Promise<void> {
    const changed = [...marked].filter(([id, presence]) => ofSeat(id)?.presence !== presence);
    if (changed.length === 0) {
      setMarked(new Map());
      return;
    }
    setSent(new Map(changed));
    const changes = changed.map(([id, presence]) => {
      const there = ofSeat(id);
      return there
        ? { updateAttendance: { id: there.id, version: there.version, patch: { presence } } }
        : { createAttendance: { meeting, seat: id, presence } };
    });
    const { data, refused: refusal } = await mutate<{ result: SetResult }>(changeMutation, { changes, reason: null, dryRun: false });
    const [first] = data?.result.refused ?? [];
    const isMet = (data?.result.conflicts.length ?? 0) > 0;
    const why = refusal?.message ?? first?.message ?? (isMet ? "Somebody else has just marked a seat: look again." : undefined);
    setRefused(why);
    if (why) {
      setSent(undefined);
      setMarked(new Map());
    } else say(`Marked ${counted(changed.length, seat)}.`);
  }
  const keeper = useRef(keep);
  useEffect(() => {
    keeper.current = keep;
  });
  useEffect(() => {
    if (sent || marked.size === 0) return undefined;
    const timer = setTimeout(() => void keeper.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [marked, sent]);

  const mark = (marks: readonly (readonly [string, string])[]) => setMarked((last) => new Map([...last, ...marks]));

  if (seats.length === 0) return <p className="muted">Nobody holds a seat on that day.</p>;
  return (
    <>
      {refused && (
        <p className="nhsuk-error-message" role="alert">
          {refused}
        </p>
      )}
      <div className="figures__scroll">
        <table className="figures attendance" aria-label="Who is there">
          <thead>
            <tr>
              <th scope="col">Seat</th>
              {presences.map(([value, words]) => (
                <th key={value} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {seats.map((one) => {
              const current = presenceOf(one.id);
              return (
                <tr key={one.id}>
                  <th scope="row">
                    <RecordLink type={seat} id={one.id}>
                      {one.label}
                    </RecordLink>
                    {one.chair && " (chair)"}
                  </th>
                  {presences.map(([value, words]) => (
                    <td key={value}>
                      <input
                        type="radio"
                        name={`attendance-${one.id}`}
                        aria-label={`${one.label}: ${words}`}
                        checked={current === value}
                        disabled={isClosed}
                        onChange={() => mark([[one.id, value]])}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {!isClosed && left.length > 0 && (
        <Button kind="quiet" onPress={() => mark(left.map(({ id }) => [id, "PRESENT"]))}>
          {left.length === seats.length ? "Everybody is present" : `The other ${left.length} are present`}
        </Button>
      )}
    </>
  );
}
