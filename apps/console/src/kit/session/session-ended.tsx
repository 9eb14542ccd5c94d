import { useCallback, useEffect, useState } from "react";
import { Button } from "../frame/button.tsx";
import { Dialog } from "../frame/dialog.tsx";
import { later } from "../frame/later.ts";
import { useConfig, useViewer } from "../model/context.tsx";
import { DemoList } from "./demo-list.tsx";
import { signedInAs } from "./door.ts";
import { noteSignedIn, useIsEnded } from "./session.ts";

const SignInForm = later(() => import("./sign-in-form.tsx"), "SignInForm");
const nothing = () => undefined;
const anew = () => window.location.reload();

/** Asks to sign in again over the page as it stands: what was typed is kept, and what was being sent goes on. */
export function SessionEnded() {
  const isEnded = useIsEnded();
  const { account } = useViewer();
  const { signIn } = useConfig();
  const [isOther, setIsOther] = useState(false);

  const look = useCallback(async () => {
    const id = await signedInAs();
    if (id === account.id) noteSignedIn();
    else if (id) {
      // What is on screen is another person's.
      setIsOther(true);
      anew();
    }
  }, [account.id]);

  useEffect(() => {
    if (!isEnded) return undefined;
    // Somebody may have signed in in another tab.
    const again = () => void look();
    window.addEventListener("focus", again);
    return () => window.removeEventListener("focus", again);
  }, [isEnded, look]);

  return (
    <Dialog title="Your session has ended" isOpen={isEnded} isHeld onClose={nothing}>
      {isOther ? (
        <>
          <p>You signed in with another account. The page has to be loaded again for it, without what was typed here.</p>
          <Button onPress={anew}>Load the page again</Button>
        </>
      ) : (
        <>
          <p>{`Sign in again as ${account.name} to go on. What you typed is still here.`}</p>
          <SignInForm onSignedIn={look} />
          {signIn.provider && (
            <p className="sign-in__or">
              Or:{" "}
              <a className="button button--quiet" href="/sign-in/provider?to=/signed-in" target="_blank" rel="noreferrer">
                {`Sign in with ${signIn.provider} (opens in a new tab)`}
              </a>
            </p>
          )}
          {signIn.demo.length > 0 && (
            <details className="sign-in__demo">
              <summary>Accounts of the demo programme</summary>
              <DemoList accounts={signIn.demo} onSignedIn={look} />
            </details>
          )}
        </>
      )}
    </Dialog>
  );
}
