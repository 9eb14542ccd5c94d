import { type FormEvent, useState } from "react";
import { useMutate } from "../../kit/api/writes.ts";
import { ErrorSummary } from "../../kit/form/error-summary.tsx";
import { PasswordInput } from "../../kit/form/password-input.tsx";
import { useFaults } from "../../kit/form/use-faults.ts";
import { Button } from "../../kit/frame/button.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { useSay } from "../../kit/frame/notice.tsx";
import { changePasswordMutation } from "./documents.ts";

/** Gives one's account another password. */
export function ChangePassword({ email }: { readonly email: string }) {
  const mutate = useMutate();
  const say = useSay();
  const { errors, attempt, idOf, errorOf, check, refuse, clear } = useFaults("password-", ["current", "password"]);
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const isWrong = check({
      current: current ? undefined : "Enter your current password",
      password: password ? undefined : "Enter a new password",
    });
    if (isWrong) return;
    setIsBusy(true);
    const { refused } = await mutate(changePasswordMutation, { current, password });
    setIsBusy(false);
    if (refused) {
      refuse(refused);
      return;
    }
    clear();
    setCurrent("");
    setPassword("");
    say("Changed your password. Your other sessions are ended.");
  };
  return (
    <Card title="Change your password">
      <form className="account__password" onSubmit={(event) => void send(event)} noValidate>
        <ErrorSummary errors={errors} attempt={attempt} />
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <PasswordInput
          id={idOf("current")}
          label="Current password"
          autoComplete="current-password"
          error={errorOf("current")}
          value={current}
          onChange={setCurrent}
        />
        <PasswordInput
          id={idOf("password")}
          label="New password"
          hint="12 characters or more. Your other sessions end."
          autoComplete="new-password"
          error={errorOf("password")}
          value={password}
          onChange={setPassword}
        />
        <Button type="submit" isPending={isBusy}>
          Change password
        </Button>
      </form>
    </Card>
  );
}
