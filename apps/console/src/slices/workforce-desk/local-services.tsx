import { posting } from "@trailblazer/records";
import { useMemo } from "react";
import { Bars } from "../../kit/chart/bars.tsx";
import { Charted } from "../../kit/chart/charted.tsx";
import { useGroups } from "../../kit/desk/groups.ts";
import { NumberLink } from "../../kit/desk/number.tsx";
import { useNumbers } from "../../kit/desk/numbers.ts";
import { narrowed, rowsOf, within } from "../../kit/desk/rows.ts";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import type { Where } from "../../kit/list/where.ts";
import { campaignRows } from "./rows.ts";
import { percent } from "./words.ts";

/** Where recruits came from, and how many of them were taken from local services, which then have a post to fill. */
export function LocalServices({ sites }: { readonly sites: Where | undefined }) {
  const rows = useMemo(() => {
    const { recruitedInAll, fromLocalServices } = campaignRows(sites);
    return { recruitedInAll, fromLocalServices: narrowed(fromLocalServices, { fromLocalServices: { gt: 0 } }) };
  }, [sites]);
  const { numbers } = useNumbers(rows);
  const grouping = useMemo(
    () => ({
      ...rowsOf(posting, { inForce: true, kind: { eq: "SUBSTANTIVE" }, cameFrom: { isNull: false } }, within("post.team.site", sites)),
      by: ["cameFrom"],
    }),
    [sites],
  );
  const { groups, query, failed, again } = useGroups(grouping);
  const sorted = useMemo(() => groups?.toSorted((a, b) => b.value - a.value), [groups]);
  const bars = useMemo(() => sorted?.map(({ keys, value }) => ({ name: shortOf(keys[0]!), value })) ?? [], [sorted]);
  const { fromLocalServices, recruitedInAll } = numbers;
  return (
    <Card title="Taken from local services">
      {failed && <Failed refusal={failed} again={again} />}
      {!sorted && !failed && <Loading what="Loading where recruits came from" />}
      {fromLocalServices.value !== undefined && (
        <p className="page__help">
          <NumberLink of={fromLocalServices} order="-fromLocalServices" /> of{" "}
          <NumberLink of={recruitedInAll}>people recruited by campaigns</NumberLink>{" "}
          {recruitedInAll.value ? `(${percent(fromLocalServices.value, recruitedInAll.value)}) ` : ""}came from local NHS children’s mental
          health services, which then have a post to fill. Below: where those who hold substantive postings came from.
        </p>
      )}
      {sorted?.length === 0 && <p className="muted">Nobody in post here says where they came from.</p>}
      {sorted && sorted.length > 0 && (
        <Charted
          label="Where staff in post came from"
          heads={["Came from", "Postings"]}
          rows={sorted.map((one) => ({
            name: one.keys[0]!.words,
            cells: [<NumberLink key="n" of={one} label={`from ${one.keys[0]!.words}`} />],
          }))}
          query={query}
        >
          <Bars bars={bars} />
        </Charted>
      )}
    </Card>
  );
}

/** The longest choice has no room beside its bar. */
const shortOf = ({ value, words }: { readonly value: string | null; readonly words: string }) =>
  value === "LOCAL_SPECIALIST" ? "Local NHS services" : words;
