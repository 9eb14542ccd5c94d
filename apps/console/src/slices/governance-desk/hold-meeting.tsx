import { meeting } from "@trailblazer/records";
import { useState } from "react";
import { useWrites } from "../../kit/api/writes.ts";
import { Button } from "../../kit/frame/button.tsx";
import { useSay } from "../../kit/frame/notice.tsx";
import { longDay } from "../../kit/kinds/days.ts";
import { useModel, useRights } from "../../kit/model/context.tsx";

interface HoldMeetingProps {
  readonly meeting: { readonly id: string; readonly version: number; readonly plannedOn: string; readonly heldOn: string | null };
}

/** Says that a meeting was held on the day for which it was planned; another day is given by editing it. */
export function HoldMeeting({ meeting: { id, version, plannedOn, heldOn } }: HoldMeetingProps) {
  const type = useModel().record(meeting.name);
  const { update } = useWrites(type);
  const { mayChange } = useRights();
  const say = useSay();
  const [isBusy, setIsBusy] = useState(false);
  if (heldOn) return <span className="muted">{`Held on ${longDay(heldOn)}`}</span>;
  if (!mayChange(meeting)) return null;
  const hold = async () => {
    setIsBusy(true);
    const { refused } = await update(id, version, { heldOn: plannedOn });
    setIsBusy(false);
    say(refused ? refused.message : `Held on ${longDay(plannedOn)}.`);
  };
  return (
    <Button kind="quiet" isPending={isBusy} onPress={() => void hold()}>
      {`It is held on ${longDay(plannedOn)}`}
    </Button>
  );
}
