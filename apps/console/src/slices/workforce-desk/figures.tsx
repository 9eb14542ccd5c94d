import { type ReactNode, useMemo } from "react";
import { Needs } from "../../kit/desk/needs.tsx";
import { NumberLink } from "../../kit/desk/number.tsx";
import { useNumbers } from "../../kit/desk/numbers.ts";
import { shareOf, Tile, Tiles } from "../../kit/desk/tile.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import type { Where } from "../../kit/list/where.ts";
import { establishmentRows, longVacant } from "./rows.ts";

/** The establishment in four figures; what of it waits for somebody, and something beside that. */
export function Figures({ sites, beside }: { readonly sites: Where | undefined; readonly beside: ReactNode }) {
  const rows = useMemo(() => establishmentRows(sites), [sites]);
  const { numbers, isThere, failed, again } = useNumbers(rows);
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!isThere) return <Loading what="Loading figures" />;
  const { funded, filled, contracted, present, headcount, vacant, vacantWte } = numbers;
  return (
    <>
      <Tiles>
        <Tile
          title="Filled"
          figure={<NumberLink of={filled} />}
          of={<>of {<NumberLink of={funded}>WTE</NumberLink>}</>}
          share={shareOf(filled.value, funded.value)}
        >
          Of what is funded, by substantive and seconded staff
        </Tile>
        <Tile title="Contracted" figure={<NumberLink of={contracted} />} of="WTE" share={shareOf(contracted.value, funded.value)}>
          <NumberLink of={headcount}>{headcount.value === 1 ? "person" : "people"}</NumberLink>, no agency staff
        </Tile>
        <Tile title="Present" figure={<NumberLink of={present} />} of="WTE" share={shareOf(present.value, funded.value)}>
          {numbers.away.value !== undefined ? (
            <>
              <NumberLink of={numbers.away}>{numbers.away.value === 1 ? "posting" : "postings"}</NumberLink> with somebody away
            </>
          ) : (
            "Cover and agency staff too, less who is away"
          )}
        </Tile>
        <Tile title="Vacant" figure={<NumberLink of={vacantWte} order="-daysVacant" />} of="WTE">
          in{" "}
          <NumberLink of={vacant} order="-daysVacant">
            {vacant.value === 1 ? "post" : "posts"}
          </NumberLink>
        </Tile>
      </Tiles>
      <div className="columns">
        <Card title="To see to">
          <Needs
            nothing="Nothing here waits for anybody."
            needs={[
              {
                of: numbers.longVacant,
                tag: "vacant",
                tone: "red",
                order: "-daysVacant",
                words: (isOne) => `${isOne ? "post has" : "posts have"} been vacant for over ${longVacant} days`,
              },
              {
                of: numbers.uncovered,
                tag: "away",
                tone: "yellow",
                words: (isOne) => `${isOne ? "posting has" : "postings have"} somebody away and nobody to cover`,
              },
              {
                of: numbers.below,
                tag: "supervision",
                tone: "yellow",
                order: "-belowSupervision",
                words: (isOne) => `${isOne ? "practitioner has" : "practitioners have"} less supervision than the minimum`,
              },
              {
                of: numbers.ending,
                tag: "fixed term",
                tone: "blue",
                order: "until",
                words: (isOne) => `fixed ${isOne ? "term has" : "terms have"} a day on which ${isOne ? "it ends" : "they end"}`,
              },
            ]}
          />
        </Card>
        {beside}
      </div>
    </>
  );
}
