import { useRouterState } from "@tanstack/react-router";
import { type FormEvent, useEffect, useState } from "react";
import { ErrorSummary } from "../../kit/form/error-summary.tsx";
import { PasswordInput } from "../../kit/form/password-input.tsx";
import { useFaults } from "../../kit/form/use-faults.ts";
import { Bare } from "../../kit/frame/bare.tsx";
import { Button, ButtonLink } from "../../kit/frame/button.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { Page } from "../../kit/frame/page.tsx";
import { Loading } from "../../kit/frame/states.tsx";
import { shownMoment } from "../../kit/kinds/days.ts";
import { type Came, type Invitation, lookAtInvitation, takeInvitation } from "../../kit/session/door.ts";

/** Where the link leads that an administrator gave: one chooses a password, and is in. */
export function InvitationPage() {
  const secret = useRouterState({ select: ({ location }) => location.hash });
  const [came, setCame] = useState<Came<Invitation>>();
  useEffect(() => {
    let isGone = false;
    void lookAtInvitation(secret).then((found) => {
      if (!isGone) setCame(found);
    });
    return () => {
      isGone = true;
    };
  }, [secret]);
  const isReset = came?.data?.purpose === "RESET";
  return (
    <Bare>
      <Page title={isReset ? "Choose a new password" : "Choose a password"}>
        {!came && <Loading what="Looking at your link" />}
        {came?.refused && <Refused message={came.refused.message} />}
        {came?.data && (
          <Card title={came.data.name}>
            <p>
              {`${isReset ? "You sign in" : "You will sign in"} with `}
              <b>{came.data.email}</b>
              {`. This link works once, until ${shownMoment(came.data.endsAt)}.`}
            </p>
            <Choosing secret={secret} email={came.data.email} />
          </Card>
        )}
      </Page>
    </Bare>
  );
}

const Refused = ({ message }: { readonly message: string }) => (
  <div className="state state--failed" role="alert">
    <p>{message}</p>
    <p>Ask an administrator of the register for another link.</p>
    <ButtonLink kind="quiet" to="/sign-in" search={{}}>
      Sign in
    </ButtonLink>
  </div>
);

function Choosing({ secret, email }: { readonly secret: string; readonly email: string }) {
  const { errors, attempt, idOf, errorOf, check, refuse } = useFaults("invitation-", ["password"]);
  const [password, setPassword] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (check({ password: password ? undefined : "Enter a password" })) return;
    setIsBusy(true);
    const { refused } = await takeInvitation(secret, password);
    setIsBusy(false);
    if (refused) refuse(refused);
    // The link is used up: the way back does not lead to it.
    else window.location.replace("/");
  };
  return (
    <form className="account__password" onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary errors={errors} attempt={attempt} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordInput
        id={idOf("password")}
        label="Password"
        hint="12 characters or more. Three words that do not belong together are easy to keep in mind."
        autoComplete="new-password"
        error={errorOf("password")}
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" isPending={isBusy}>
        Keep this password and sign in
      </Button>
    </form>
  );
}
