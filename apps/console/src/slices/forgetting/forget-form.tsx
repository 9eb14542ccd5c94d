import { TextInput } from "nhsuk-react-components";
import { type FormEvent, useId, useState } from "react";
import { useMutate } from "../../kit/api/writes.ts";
import { OneAtATime } from "../../kit/edit/one-at-a-time.tsx";
import { ErrorSummary } from "../../kit/form/error-summary.tsx";
import { useFaults } from "../../kit/form/use-faults.ts";
import { Button } from "../../kit/frame/button.tsx";
import { useSay } from "../../kit/frame/notice.tsx";
import { takeWritten } from "../../kit/live/own.ts";
import { useModel } from "../../kit/model/context.tsx";
import type { ActionProps } from "../../kit/model/extensions.ts";
import type { Forgetting } from "./forgetting.ts";

/** Asks why somebody is to be forgotten, and forgets them: what can't be undone is said before it is done. */
export function ForgetForm({ forgetting, selection, close }: ActionProps & { readonly forgetting: Forgetting }) {
  const type = useModel().record(forgetting.of);
  const mutate = useMutate();
  const say = useSay();
  const { errors, attempt, idOf, errorOf, check, refuse } = useFaults(`${useId().replace(/\W/g, "")}-`, ["reason"]);
  const [reason, setReason] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const [row] = selection.rows;
  if (!row || selection.count > 1) return <OneAtATime type={type} onClose={close} />;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || check({ reason: reason.trim() ? undefined : "Reason is required" })) return;
    setIsBusy(true);
    const { refused } = await mutate(forgetting.mutation, { id: row.id, reason: reason.trim() });
    setIsBusy(false);
    if (refused) {
      refuse(refused);
      return;
    }
    // It can't be taken back: the line that says so offers no undoing.
    takeWritten();
    say("Forgotten: the name is out of the register and its history.");
    close();
  };

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary errors={errors} attempt={attempt} />
      <p>{forgetting.help}</p>
      <p>
        <b>This can't be undone.</b>
      </p>
      <TextInput
        id={idOf("reason")}
        label="Reason"
        hint="Kept in the history, so without the name: Asked to be."
        autoComplete="off"
        error={errorOf("reason")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="buttons">
        <Button type="submit" kind="warning" isPending={isBusy}>
          Forget
        </Button>
        <Button kind="quiet" onPress={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
