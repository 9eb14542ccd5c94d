import { useMemo } from "react";
import { Needs } from "../../kit/desk/needs.tsx";
import { useNumbers } from "../../kit/desk/numbers.ts";
import { RowsCard } from "../../kit/desk/rows-card.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { longDay } from "../../kit/kinds/days.ts";
import type { Where } from "../../kit/list/where.ts";
import { useShownDay } from "../../kit/model/context.tsx";
import { schoolTerm } from "./days.ts";
import { seenTo } from "./seen-to.ts";

/** Settings without a senior lead, without an agreement or not heard from this term, and agreements that end this term. */
export function ToSeeTo({ site }: { readonly site: Where | undefined }) {
  const day = useShownDay();
  const term = schoolTerm(day);
  const rows = useMemo(() => seenTo(site, day), [site, day]);
  const { numbers, isThere, failed, again } = useNumbers(rows);
  const termWords = `The ${term.name} is from ${longDay(term.from)} to ${longDay(term.lastDay)}.`;
  return (
    <>
      <Card title="To see to">
        {failed && <Failed refusal={failed} again={again} />}
        {!isThere && !failed && <Loading what="Loading what is to be seen to" />}
        <Needs
          nothing="Every setting that has joined has a senior lead and an agreement, and was heard from this term."
          needs={[
            {
              of: numbers.leadless,
              tag: "nobody",
              tone: "red",
              words: (isOne) => (isOne ? "setting has no senior lead" : "settings have no senior lead"),
            },
            {
              of: numbers.unsigned,
              tag: "not signed",
              tone: "yellow",
              words: (isOne) => (isOne ? "setting has no agreement in force" : "settings have no agreement in force"),
            },
            {
              of: numbers.ending,
              tag: "this term",
              tone: "yellow",
              words: (isOne) => (isOne ? "agreement ends this term" : "agreements end this term"),
              order: "until",
              note: termWords,
            },
            {
              of: numbers.unheard,
              tag: "quiet",
              tone: "grey",
              words: (isOne) => (isOne ? "setting was not heard from this term" : "settings were not heard from this term"),
              order: "lastEngagedOn",
            },
          ]}
        />
      </Card>
      <div className="columns">
        <RowsCard
          title="Without a senior lead"
          rows={rows.leadless}
          names={["name", "readiness"]}
          order="name"
          empty="Every setting that has joined has one."
        />
        <RowsCard
          title="Without an agreement in force"
          rows={rows.unsigned}
          names={["name", "agreementState"]}
          order="name"
          empty="Every setting that has joined has one."
        />
      </div>
      <div className="columns">
        <RowsCard
          title="Agreements that end this term"
          rows={rows.ending}
          names={["setting", "until"]}
          order="until"
          empty="No agreement ends this term."
        />
        <RowsCard
          title="Not heard from this term"
          rows={rows.unheard}
          names={["name", "lastEngagedOn"]}
          order="lastEngagedOn"
          empty="Every setting that has joined was heard from this term."
        />
      </div>
    </>
  );
}
