import { type Group, minimumMembership, seat, site } from "@trailblazer/records";
import { ButtonLink } from "../../kit/frame/button.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { Tag } from "../../kit/frame/tag.tsx";
import { shownNumber } from "../../kit/kinds/numbers.ts";
import { useRights } from "../../kit/model/context.tsx";
import { counted, inSentence } from "../../kit/model/words.ts";
import { RecordLink } from "../../kit/record/record-link.tsx";
import type { BoardAnswer, Seat } from "./queries.ts";

const groups = Object.entries(seat.fields.speaksFor.choices) as [Group, string][];
const percent = (value: number) => shownNumber(site.fields.pupilsReach, Math.round(value));

/** Who sits on a board, group by group; a group of the minimum membership that nobody speaks for stands out. */
export function WhoSits({ board }: { readonly board: NonNullable<BoardAnswer["board"]> }) {
  const { mayCreate } = useRights();
  const seats = board.seats.nodes;
  const balance = [
    counted(seats.length, seat),
    board.nhsShare === null ? "" : `the NHS holds ${percent(board.nhsShare)} %`,
    board.educationShare === null ? "" : `education ${percent(board.educationShare)} %`,
    seats.some(({ chair }) => chair) ? "" : "nobody chairs it",
  ];
  return (
    <Card
      title="Who sits"
      aside={
        mayCreate(seat) && (
          <ButtonLink kind="quiet" to="/$plural/new" params={{ plural: "seats" }} search={{ board: board.id }}>
            Seat somebody
          </ButtonLink>
        )
      }
    >
      <div className="figures__scroll">
        <table className="figures" aria-label="Seats by group">
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col">Seats</th>
              <th scope="col" className="figures__number">
                Number
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map(([group, words]) => {
              const own = seats.filter(({ speaksFor }) => speaksFor === group);
              const isNeeded = Object.hasOwn(minimumMembership, group);
              if (own.length === 0 && !isNeeded) return null;
              return (
                <tr key={group}>
                  <th scope="row">{words}</th>
                  <td>{own.length > 0 ? <Seats seats={own} /> : <SeatSomebody board={board.id} group={group} words={words} />}</td>
                  <td className="figures__number">{own.length > 0 ? own.length : <Tag tone="red">nobody</Tag>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="muted">{`${balance.filter(Boolean).join(" · ")}.`}</p>
    </Card>
  );
}

const Seats = ({ seats }: { readonly seats: readonly Seat[] }) => (
  <ul className="seats">
    {seats.map(({ id, label, chair }) => (
      <li key={id}>
        <RecordLink type={seat} id={id}>
          {label}
        </RecordLink>
        {chair && <span className="muted"> (chair)</span>}
      </li>
    ))}
  </ul>
);

function SeatSomebody({ board, group, words }: { readonly board: string; readonly group: Group; readonly words: string }) {
  const { mayCreate } = useRights();
  if (!mayCreate(seat)) return null;
  return (
    <ButtonLink kind="plain" to="/$plural/new" params={{ plural: "seats" }} search={{ board, speaksFor: group }}>
      Seat somebody<span className="nhsuk-u-visually-hidden">{` for ${inSentence(words)}`}</span>
    </ButtonLink>
  );
}
