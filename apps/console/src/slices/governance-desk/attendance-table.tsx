import { attendance, meeting, seat } from "@trailblazer/records";
import { Tag } from "../../kit/frame/tag.tsx";
import { shortDay } from "../../kit/kinds/days.ts";
import type { Tone } from "../../kit/model/extensions.ts";
import { RecordLink } from "../../kit/record/record-link.tsx";
import type { BoardAnswer } from "./queries.ts";

/** The colours of presence. */
export const presenceTones: Readonly<Record<string, Tone>> = { PRESENT: "green", DEPUTY: "blue", APOLOGIES: "grey", ABSENT: "yellow" };

/** Who came to the last meetings, seat by seat. */
export function AttendanceTable({ board }: { readonly board: NonNullable<BoardAnswer["board"]> }) {
  const meetings = board.held.nodes.toReversed();
  if (meetings.length === 0) return <p className="muted">This board has held no meeting yet.</p>;
  return (
    <div className="figures__scroll">
      <table className="figures" aria-label="Attendance">
        <thead>
          <tr>
            <th scope="col">Seat</th>
            {meetings.map(({ id, heldOn }) => (
              <th key={id} scope="col">
                <RecordLink type={meeting} id={id}>
                  {shortDay(heldOn)}
                </RecordLink>
              </th>
            ))}
            <th scope="col" className="figures__number">
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {board.seats.nodes.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <RecordLink type={seat} id={one.id}>
                  {one.label}
                </RecordLink>
                {one.chair && " (chair)"}
              </th>
              {meetings.map(({ id, attendances }) => {
                const presence = attendances.nodes.find(({ seat: of }) => of.id === one.id)?.presence;
                return (
                  <td key={id}>
                    {presence && (
                      <Tag tone={presenceTones[presence] ?? "grey"}>
                        {attendance.fields.presence.choices[presence as keyof typeof attendance.fields.presence.choices]}
                      </Tag>
                    )}
                  </td>
                );
              })}
              <td className="figures__number">{one.attendanceRate === null ? "" : `${Math.round(one.attendanceRate)} %`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
