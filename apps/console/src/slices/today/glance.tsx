import { Link } from "@tanstack/react-router";
import { site } from "@trailblazer/records";
import { useMemo } from "react";
import { NumberLink } from "../../kit/desk/number.tsx";
import { useNumbers } from "../../kit/desk/numbers.ts";
import { shareOf, Tile, Tiles } from "../../kit/desk/tile.tsx";
import { Failed, Loading, Nothing } from "../../kit/frame/states.tsx";
import type { Where } from "../../kit/list/where.ts";
import { useRights, useStandpoint } from "../../kit/model/context.tsx";
import { noneWords } from "../../kit/standpoint/none-words.ts";
import { glance, LONG } from "./numbers.ts";

/** Where the programme stands, in four figures and what they are parts of. */
export function Glance({ sites }: { readonly sites: Where | undefined }) {
  const { numbers, isThere, failed, again } = useNumbers(useMemo(() => glance(sites), [sites]));
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!isThere) return <Loading what="Loading figures" />;
  const { teams, operational, inTraining, joined, known, pupils, selected, funded, filled, vacant, vacantLong } = numbers;
  if (numbers.sites.value === 0 && !sites) return <FirstSite />;
  const { boards, complete, withoutYoungPeople, withoutSettings } = numbers;
  return (
    <Tiles>
      <Tile
        title="Teams operational"
        figure={<NumberLink of={operational} label="teams operational" />}
        of={
          <>
            of <NumberLink of={teams}>teams</NumberLink> in <NumberLink of={numbers.sites}>sites</NumberLink>
          </>
        }
        share={shareOf(operational.value, teams.value)}
      >
        <NumberLink of={inTraining}>in training</NumberLink>
      </Tile>
      <Tile
        title="Settings joined"
        figure={<NumberLink of={joined} label="settings joined" />}
        of={
          <>
            of <NumberLink of={known}>that sites know of</NumberLink>
          </>
        }
        share={shareOf(joined.value, known.value)}
      >
        <NumberLink of={pupils}>pupils</NumberLink>, <NumberLink of={selected}>selected</NumberLink> and still to join
      </Tile>
      <Tile
        title="Posts filled"
        figure={<NumberLink of={filled} label="WTE filled" />}
        of={
          <>
            of <NumberLink of={funded}>WTE</NumberLink>
          </>
        }
        share={shareOf(filled.value, funded.value)}
      >
        <NumberLink of={vacant} order="-daysVacant">
          WTE vacant
        </NumberLink>
        , <NumberLink of={vacantLong} order="-daysVacant">{`for over ${LONG} days`}</NumberLink>
      </Tile>
      <Tile
        title="Boards with every group"
        figure={<NumberLink of={complete} label="boards with every group" />}
        of={
          <>
            of <NumberLink of={boards}>boards</NumberLink>
          </>
        }
        share={shareOf(complete.value, boards.value)}
      >
        <NumberLink of={withoutYoungPeople}>without young people</NumberLink>,{" "}
        <NumberLink of={withoutSettings}>without schools and colleges</NumberLink>
      </Tile>
    </Tiles>
  );
}

/** What is said of a register that has no site yet. */
function FirstSite() {
  const { mayCreate } = useRights();
  const standpoint = useStandpoint();
  return (
    <Nothing>
      {`${noneWords(site, standpoint)}. `}
      {mayCreate(site) && (
        <>
          <Link to="/$plural/new" params={{ plural: "sites" }} search={{}}>
            Add the first site
          </Link>
          , then its teams.
        </>
      )}
    </Nothing>
  );
}
