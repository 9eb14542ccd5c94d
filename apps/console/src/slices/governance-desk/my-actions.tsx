import { boardAction, seat } from "@trailblazer/records";
import { useMemo } from "react";
import { rowsOf } from "../../kit/desk/rows.ts";
import { RowsCard } from "../../kit/desk/rows-card.tsx";
import { useKept } from "../../kit/find/kept.ts";
import { Card } from "../../kit/frame/card.tsx";
import { useModel } from "../../kit/model/context.tsx";

/** What the seats are to do that one has starred: an account is no seat, and somebody may have several, or see to those of others. */
export function MyActions() {
  const { kept, mayKeep } = useKept();
  const { records } = useModel();
  const ids = useMemo(() => kept.starred.flatMap((page) => ("type" in page && page.type === seat.name ? [page.id] : [])), [kept]);
  const rows = useMemo(() => rowsOf(boardAction, { inForce: true, owner: { id: { in: ids } } }), [ids]);
  if (!mayKeep || ![seat, boardAction].every(({ name }) => records.some((one) => one.name === name))) return null;
  if (ids.length === 0)
    return (
      <Card title="My actions">
        <p className="muted">Open the seat that is yours and star it: its open actions then stand here, on this computer.</p>
      </Card>
    );
  return (
    <RowsCard
      title="My actions"
      rows={rows}
      names={["action", "board", "owner", "dueOn", "daysOverdue"]}
      order="dueOn"
      empty="The seats that you have starred have nothing to do."
    />
  );
}
