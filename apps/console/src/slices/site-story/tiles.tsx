import { NumberLink } from "../../kit/desk/number.tsx";
import type { Numbered } from "../../kit/desk/numbers.ts";
import { shareOf, Tile, Tiles } from "../../kit/desk/tile.tsx";
import type { storyRows } from "./story-rows.ts";

/** The numbers of a site's story, as they have come. */
export type StoryNumbers = Readonly<Record<keyof ReturnType<typeof storyRows>, Numbered>>;

/** A site in four figures. */
export const StoryTiles = ({ numbers: n }: { readonly numbers: StoryNumbers }) => (
  <Tiles>
    <Tile
      title="Teams operational"
      figure={<NumberLink of={n.teamsOperational} label="teams operational" />}
      of={
        <>
          of <NumberLink of={n.teams} label="teams" />
        </>
      }
      share={shareOf(n.teamsOperational.value, n.teams.value)}
    >
      <NumberLink of={n.teamsInTraining}>in training</NumberLink>
    </Tile>
    <Tile
      title="Settings joined"
      figure={<NumberLink of={n.joined} label="settings joined" />}
      of={
        <>
          of <NumberLink of={n.enrolments}>enrolments</NumberLink>
        </>
      }
      share={shareOf(n.joined.value, n.enrolments.value)}
    >
      <NumberLink of={n.pupilsJoined}>pupils</NumberLink>, <NumberLink of={n.waiting}>waiting to join</NumberLink>
    </Tile>
    <Tile
      title="Posts filled"
      figure={<NumberLink of={n.filledWte} label="WTE filled" />}
      of={
        <>
          of <NumberLink of={n.fundedWte}>WTE</NumberLink>
        </>
      }
      share={shareOf(n.filledWte.value, n.fundedWte.value)}
    >
      <NumberLink of={n.vacantWte}>WTE vacant</NumberLink>, <NumberLink of={n.presentWte}>present</NumberLink>
    </Tile>
    {n.paid.value !== undefined && (
      <Tile title="Money paid" figure={<NumberLink of={n.paid} label="paid" />} share={shareOf(n.paid.value, n.awarded.value)}>
        of <NumberLink of={n.awarded}>awarded</NumberLink>, <NumberLink of={n.spent}>spent</NumberLink>
      </Tile>
    )}
  </Tiles>
);
