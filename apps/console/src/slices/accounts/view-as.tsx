import { Textarea } from "nhsuk-react-components";
import { type FormEvent, useState } from "react";
import { useMutate } from "../../kit/api/writes.ts";
import { ErrorSummary } from "../../kit/form/error-summary.tsx";
import { useFaults } from "../../kit/form/use-faults.ts";
import { Button } from "../../kit/frame/button.tsx";
import { viewAsMutation } from "./documents.ts";

interface ViewAsProps {
  readonly account: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Asks why an administrator wants to see the register as somebody else, and does it. */
export function ViewAs({ account, name, onClose }: ViewAsProps) {
  const mutate = useMutate();
  const { errors, attempt, idOf, errorOf, check, refuse } = useFaults("view-as-", ["reason"]);
  const [reason, setReason] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (check({ reason: reason.trim() ? undefined : "Reason is required: say why you need to see this" })) return;
    setIsBusy(true);
    const { refused } = await mutate(viewAsMutation, { account, reason: reason.trim() });
    setIsBusy(false);
    if (refused) refuse(refused);
    // Nothing that was shown to the administrator stays on screen.
    else window.location.assign("/");
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary errors={errors} attempt={attempt} />
      <p>{`You will see the register as ${name} sees it, until you stop. Nothing can be changed meanwhile.`}</p>
      <Textarea
        id={idOf("reason")}
        label="Reason"
        hint="Kept in the register, with your name and the time."
        rows={3}
        error={errorOf("reason")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="buttons">
        <Button type="submit" isPending={isBusy}>
          {`View as ${name}`}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
