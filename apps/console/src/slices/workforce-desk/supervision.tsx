import { supervisionStandard, team } from "@trailblazer/records";
import { useMemo } from "react";
import { NumberLink } from "../../kit/desk/number.tsx";
import { useNumbers } from "../../kit/desk/numbers.ts";
import { isSeen, rowsOf, within } from "../../kit/desk/rows.ts";
import { RowsCard } from "../../kit/desk/rows-card.tsx";
import { Card } from "../../kit/frame/card.tsx";
import type { Where } from "../../kit/list/where.ts";
import { useModel, useStandpoint } from "../../kit/model/context.tsx";
import { belowMinimum } from "./rows.ts";

/** The teams whose practitioners have less supervision than the published minimum, and that minimum. */
export function Supervision({ sites }: { readonly sites: Where | undefined }) {
  const model = useModel();
  const rows = useMemo(() => rowsOf(team, { belowSupervision: { gt: 0 } }, within("site", sites)), [sites]);
  const all = useMemo(() => ({ people: belowMinimum(sites), standards: rowsOf(supervisionStandard) }), [sites]);
  const { knownAt } = useStandpoint();
  const { numbers } = useNumbers(all, knownAt !== undefined);
  // Who is below the minimum is worked out of every posting and supervision: out of the ledger, that takes too long for a page.
  if (knownAt)
    return (
      <Card title="Supervision against the minimum">
        <p className="muted">Worked out for what is known now alone. The day in the bar can be set back.</p>
      </Card>
    );
  return (
    <RowsCard
      title="Supervision against the minimum"
      rows={rows}
      names={["name", "site", "belowSupervision"]}
      order="-belowSupervision"
      limit={6}
      empty="Every practitioner here has at least the minimum of supervision."
    >
      <p className="page__help">
        Teams with practitioners in EMHPs’ posts who have less than the published minimum, which is in{" "}
        <NumberLink of={numbers.standards}>parts</NumberLink>.
        {isSeen(model, all.people) && (
          <>
            {" "}
            By name: <NumberLink of={numbers.people}>{numbers.people.value === 1 ? "person" : "people"}</NumberLink>.
          </>
        )}
      </p>
    </RowsCard>
  );
}
