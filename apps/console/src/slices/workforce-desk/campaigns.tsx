import { recruitmentCampaign } from "@trailblazer/records";
import { useMemo } from "react";
import { Bars } from "../../kit/chart/bars.tsx";
import { Charted } from "../../kit/chart/charted.tsx";
import { CrossTable } from "../../kit/desk/cross-table.tsx";
import { NumberLink } from "../../kit/desk/number.tsx";
import { numbersQuery, useNumbers } from "../../kit/desk/numbers.ts";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import type { Where } from "../../kit/list/where.ts";
import { campaignRows } from "./rows.ts";
import { percent } from "./words.ts";

const steps = { applied: "Applied", interviewed: "Interviewed", offered: "Offered a post", recruited: "Recruited" } as const;

/** Campaigns as a funnel: how many applied, and how many of them were recruited in the end. */
export function Campaigns({ sites }: { readonly sites: Where | undefined }) {
  const rows = useMemo(() => campaignRows(sites), [sites]);
  const { numbers, isThere, failed, again } = useNumbers(rows);
  const { applied, interviewed, offered, recruited } = numbers;
  const funnel = useMemo(() => Object.keys(steps) as (keyof typeof steps)[], []);
  const bars = useMemo(
    () =>
      Object.entries({ applied, interviewed, offered, recruited }).map(([name, { value }]) => ({
        name: steps[name as keyof typeof steps],
        value: value ?? 0,
      })),
    // The rows stay; what they come to changes.
    [applied, interviewed, offered, recruited],
  );
  return (
    <Card title="Campaigns">
      {failed && <Failed refusal={failed} again={again} />}
      {!isThere && !failed && <Loading what="Loading campaigns" />}
      {isThere && numbers.all.value === 0 && <p className="muted">No campaign here has been advertised.</p>}
      {isThere && numbers.all.value !== 0 && (
        <>
          <p className="page__help">
            People, over all campaigns that have closed.{" "}
            <NumberLink of={numbers.open}>{numbers.open.value === 1 ? "campaign is" : "campaigns are"} open</NumberLink> and not counted
            yet, <NumberLink of={numbers.failed}>came to nothing</NumberLink>.
          </p>
          <Charted
            label="Campaigns, from applied to recruited"
            heads={["Step", "People", "Of the step before", "Of those who applied"]}
            rows={funnel.map((name, nth) => ({
              name: steps[name],
              cells: [
                <NumberLink key={name} of={numbers[name]} label={steps[name]} />,
                nth > 0 ? percent(numbers[name].value, numbers[funnel[nth - 1]!].value) : "",
                nth > 0 ? percent(numbers[name].value, applied.value) : "",
              ],
            }))}
            query={numbersQuery({ applied, interviewed, offered, recruited })}
            isOpen
          >
            <Bars bars={bars} />
          </Charted>
        </>
      )}
    </Card>
  );
}

/** How campaigns for each role ended. */
export const CampaignsByRole = ({ sites }: { readonly sites: Where | undefined }) => {
  const rows = useMemo(() => campaignRows(sites).all, [sites]);
  return (
    <Card title="Campaigns by role">
      <CrossTable
        label="Campaigns by role and how they stand"
        rows={rows}
        down="role"
        downLabel="Role"
        across="state"
        columns={recruitmentCampaign.fields.state.choices!}
        empty="No campaign here has been advertised."
      />
    </Card>
  );
};
