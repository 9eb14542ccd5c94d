import { TextInput } from "nhsuk-react-components";
import { type FormEvent, useId, useState } from "react";
import { ErrorSummary } from "../form/error-summary.tsx";
import { PasswordInput } from "../form/password-input.tsx";
import { useFaults } from "../form/use-faults.ts";
import { Button } from "../frame/button.tsx";
import { signIn } from "./door.ts";

interface SignInFormProps {
  /** What is wrong already, as one comes: a sentence. */
  readonly refused?: string | undefined;
  /** Called once somebody is signed in. */
  readonly onSignedIn: () => Promise<void> | void;
}

/** Asks for e-mail and password. */
export function SignInForm({ refused, onSignedIn }: SignInFormProps) {
  const prefix = `${useId().replace(/\W/g, "")}-`;
  const { errors, attempt, idOf, errorOf, check, refuse, clear } = useFaults(prefix, ["email", "password"]);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [isBusy, setIsBusy] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const isWrong = check({
      email: email.trim() ? undefined : "Enter your e-mail address",
      password: password ? undefined : "Enter your password",
    });
    if (isWrong) return;
    setIsBusy(true);
    const came = await signIn(email.trim(), password);
    if (came.refused) refuse(came.refused, came.refused.code === "UNAUTHENTICATED" ? "email" : undefined);
    else {
      clear();
      await onSignedIn();
    }
    setIsBusy(false);
  };

  const first = refused && attempt === 0 ? [{ id: undefined, message: refused }] : errors;
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary errors={first} attempt={attempt} />
      <TextInput
        id={idOf("email")}
        name="username"
        label="E-mail address"
        type="email"
        autoComplete="username"
        spellCheck={false}
        error={errorOf("email")}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        id={idOf("password")}
        label="Password"
        autoComplete="current-password"
        error={errorOf("password")}
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" isPending={isBusy}>
        Sign in
      </Button>
    </form>
  );
}
