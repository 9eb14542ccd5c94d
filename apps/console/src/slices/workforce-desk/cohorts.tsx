import { Link } from "@tanstack/react-router";
import { cohort, traineeship } from "@trailblazer/records";
import { useMemo, useState } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { type Group, useGroups } from "../../kit/desk/groups.ts";
import { NumberLink } from "../../kit/desk/number.tsx";
import { listOf, narrowed } from "../../kit/desk/rows.ts";
import { Button } from "../../kit/frame/button.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { shortDay } from "../../kit/kinds/days.ts";
import type { Where } from "../../kit/list/where.ts";
import { useRights, useStandpoint, useViewer } from "../../kit/model/context.tsx";
import { count } from "../../kit/model/words.ts";
import { RecordLink } from "../../kit/record/record-link.tsx";
import { type Cohort, cohortsQuery } from "./query.ts";
import { trained } from "./rows.ts";

const standings = {
  IN_TRAINING: "In training",
  LEFT_COURSE: "Left the course",
  IN_POST: "Qualified and in post",
  LEFT: "Qualified and gone",
} as const;
const few = 8;
const none = {};

interface Shown {
  readonly cohort: Cohort;
  readonly groups: readonly Group[];
}

function CohortRow({
  of: { cohort: one, groups },
  sites,
  isWhole,
}: {
  readonly of: Shown;
  readonly sites: Where | undefined;
  readonly isWhole: boolean;
}) {
  const { mayChange } = useRights();
  const rows = narrowed(trained(sites), { cohort: { id: { eq: one.id } } });
  const of = (standing: string) => groups.find(({ keys }) => keys[1]!.value === standing);
  const enrolled = groups.reduce((sum, { value }) => sum + value, 0);
  const inTraining = narrowed(rows, { standing: { eq: "IN_TRAINING" } });
  return (
    <tr>
      <th scope="row">
        <RecordLink type={cohort} id={one.id}>
          {one.university.name}
        </RecordLink>
        <span className="establishment__site">{`${shortDay(one.startsOn)} to ${shortDay(one.endsOn)}`}</span>
      </th>
      {isWhole && <td className="figures__number">{one.places === null ? "not said" : count(one.places)}</td>}
      <td className="figures__number">
        <NumberLink
          of={{ ...rows, where: { ...rows.where, standing: { isNull: false } }, value: enrolled }}
          label={`enrolled at ${one.university.name}`}
        />
      </td>
      {Object.entries(standings).map(([standing, words]) => {
        const group = of(standing);
        return (
          <td key={standing} className="figures__number">
            {group ? (
              <NumberLink of={{ ...narrowed(rows, { standing: { eq: standing } }), value: group.value }} label={words} />
            ) : (
              <span className="muted">0</span>
            )}
          </td>
        );
      })}
      {mayChange(traineeship) && (
        <td>
          {of("IN_TRAINING") && (
            <Link to="/$plural" params={{ plural: "traineeships" }} search={listOf(inTraining)}>
              Qualify
              <span className="nhsuk-u-visually-hidden">{` those in training at ${one.university.name}, ${shortDay(one.startsOn)}`}</span>
            </Link>
          )}
        </td>
      )}
    </tr>
  );
}

/** Cohorts from their intake until their practitioners are in post, and the way to qualify those in training in one go. */
export function Cohorts({ sites }: { readonly sites: Where | undefined }) {
  const [isAll, setAll] = useState(false);
  const { mayChange } = useRights();
  // Places are those of all sites together.
  const isWhole = useViewer().roles.some(({ scope }) => scope === "England") && !sites;
  const { asOf } = useStandpoint();
  const cohorts = useAsk<{ cohorts: { nodes: readonly Cohort[] } }>(cohortsQuery, none);
  const { groups, ...grouped } = useGroups(useMemo(() => ({ ...trained(sites), by: ["cohort", "standing"] }), [sites]));
  const { data } = cohorts;
  const { failed, again } = cohorts.failed ? cohorts : grouped;
  const shown = useMemo(
    () =>
      (data?.cohorts.nodes ?? [])
        .map(
          (one): Shown => ({
            cohort: one,
            groups: (groups ?? []).filter(({ keys }) => keys[0]!.value === one.id && keys[1]!.value !== null),
          }),
        )
        // Only cohorts that somebody had enrolled in by the day: those to come stand among what begins.
        .filter((one) => one.groups.length > 0),
    [data, groups],
  );
  return (
    <Card title="Cohorts from intake to in post">
      {mayChange(traineeship) && (
        <p className="page__help">
          To qualify a cohort in one go, follow Qualify to those in training, select all of them and choose Qualify… above the rows.
        </p>
      )}
      {asOf && sites && (
        <p className="muted">
          On another day only those with a posting in force on it are found in a region or a site: who had left it by then is missing.
        </p>
      )}
      {failed && <Failed refusal={failed} again={again} />}
      {!(data && groups) && !failed && <Loading what="Loading cohorts" />}
      {data && groups && shown.length === 0 && <p className="muted">Nobody here has trained in a cohort.</p>}
      {data && groups && shown.length > 0 && (
        <>
          <div className="figures__scroll">
            <table className="figures" aria-label="Cohorts from intake to in post, latest first">
              <thead>
                <tr>
                  <th scope="col">Cohort</th>
                  {[...(isWhole ? ["Places"] : []), "Enrolled", ...Object.values(standings)].map((head) => (
                    <th key={head} scope="col" className="figures__number">
                      {head}
                    </th>
                  ))}
                  {mayChange(traineeship) && <th scope="col">To do</th>}
                </tr>
              </thead>
              <tbody>
                {shown.slice(0, isAll ? undefined : few).map((one) => (
                  <CohortRow key={one.cohort.id} of={one} sites={sites} isWhole={isWhole} />
                ))}
              </tbody>
            </table>
          </div>
          {!isAll && shown.length > few && (
            <p className="card__foot">
              <Button kind="plain" onPress={() => setAll(true)}>{`Show all ${count(shown.length)} cohorts`}</Button>
            </p>
          )}
        </>
      )}
    </Card>
  );
}
