import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { type Need, Needs } from "../../kit/desk/needs.tsx";
import { type Numbered, useNumbers } from "../../kit/desk/numbers.ts";
import type { Rows } from "../../kit/desk/rows.ts";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { longDay, shortDay } from "../../kit/kinds/days.ts";
import type { Where } from "../../kit/list/where.ts";
import { useShownDay } from "../../kit/model/context.tsx";
import { waiting, withoutReturn } from "./numbers.ts";
import { lastPeriodQuery } from "./queries.ts";

interface Period {
  readonly id: string;
  readonly code: string;
  readonly dueOn: string | null;
}

/** What waits for somebody: what is overdue, undecided or not signed, each with the way to it. */
export function NeedsCard({ sites }: { readonly sites: Where | undefined }) {
  const day = useShownDay();
  const last = useAsk<{ reportingPeriods: { nodes: readonly Period[] } }>(
    lastPeriodQuery,
    useMemo(() => ({ day }), [day]),
  );
  const [period] = last.data?.reportingPeriods.nodes ?? [];
  const asked = useMemo(
    (): Readonly<Record<string, Rows>> => ({ ...waiting(sites), ...(period ? { returns: withoutReturn(sites, period.id) } : {}) }),
    [sites, period],
  );
  const { numbers, isThere, failed, again } = useNumbers(asked, last.data === undefined);
  return (
    <Card title="Needs you">
      {(failed ?? last.failed) && <Failed refusal={(failed ?? last.failed)!} again={failed ? again : last.again} />}
      {!isThere && !failed && !last.failed && <Loading what="Loading what waits" />}
      {isThere && <Needs needs={needsOf(numbers, period, day)} nothing="Nothing is overdue, undecided or unsigned." />}
    </Card>
  );
}

function needsOf(numbers: Readonly<Record<string, Numbered>>, period: Period | undefined, day: string): readonly Need[] {
  const { actions, returns, conditions, milestones, reviews, risks, escalations, applied, unsigned } = numbers;
  const isLate = period?.dueOn != null && period.dueOn < day;
  const due = !period?.dueOn ? "due" : isLate ? "overdue" : `due ${shortDay(period.dueOn)}`;
  const needs: (Omit<Need, "of"> & { readonly of: Need["of"] | undefined })[] = [
    { of: actions, tag: "overdue", tone: "red", words: (one) => (one ? "action of a board" : "actions of boards"), order: "-daysOverdue" },
    {
      of: returns,
      tag: due,
      tone: isLate ? "red" : "yellow",
      words: (one) => `${one ? "site has" : "sites have"} not sent the return for ${period?.code}`,
      note: period?.dueOn && isLate ? `It was due on ${longDay(period.dueOn)}.` : undefined,
    },
    {
      of: conditions,
      tag: "overdue",
      tone: "red",
      words: (one) => (one ? "condition of an award" : "conditions of awards"),
      order: "dueOn",
    },
    { of: milestones, tag: "overdue", tone: "red", words: (one) => (one ? "milestone" : "milestones"), order: "dueOn" },
    { of: reviews, tag: "overdue", tone: "red", words: (one) => (one ? "site is due for review" : "sites are due for review") },
    {
      of: escalations,
      tag: "answer",
      tone: "yellow",
      words: (one) => (one ? "escalation waits for an answer" : "escalations wait for an answer"),
      order: "-daysWaited",
    },
    {
      of: applied,
      tag: "decide",
      tone: "blue",
      words: (one) => (one ? "application waits for a decision" : "applications wait for a decision"),
      order: "stageOn",
    },
    {
      of: unsigned,
      tag: "sign",
      tone: "yellow",
      words: (one) => (one ? "agreement is not signed by both" : "agreements are not signed by both"),
      order: "from",
    },
    {
      of: risks,
      tag: "review",
      tone: "yellow",
      words: (one) => (one ? "risk is due for review" : "risks are due for review"),
      order: "reviewOn",
    },
  ];
  return needs.flatMap(({ of, ...need }) => (of ? [{ ...need, of }] : []));
}
