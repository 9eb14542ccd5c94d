import { Bare } from "../frame/bare.tsx";
import { Card } from "../frame/card.tsx";
import { Page } from "../frame/page.tsx";
import { useConfig } from "../model/context.tsx";
import { DemoList } from "./demo-list.tsx";
import { wayOn } from "./door.ts";
import { SignInForm } from "./sign-in-form.tsx";
import type { SignInSearch } from "./sign-in-search.ts";

const sentences: Readonly<Record<string, string>> = {
  unknown: "There is no account here with the e-mail address that your organisation gave. Ask an administrator to make one.",
  closed: "Your account is closed. Ask an administrator if you think it should not be.",
  failed: "Signing in by your organisation did not work. Try again, or sign in with your e-mail address and password.",
};

/** Where one signs in: by e-mail and password, by one's organisation, or as an account of the demo programme. */
export function SignInPage({ search }: { readonly search: SignInSearch }) {
  const { name, signIn } = useConfig();
  const to = wayOn(search.to);
  // All that is shown from here on is this person's: the page is loaded anew.
  const goOn = () => window.location.assign(to);
  const hasDemo = signIn.demo.length > 0;
  return (
    <Bare>
      <Page title="Sign in" note={name}>
        <div className={hasDemo ? "sign-in sign-in--wide" : "sign-in"}>
          <Card title="With your account">
            <SignInForm refused={search.refused && (sentences[search.refused] ?? sentences.failed)} onSignedIn={goOn} />
            {signIn.provider && (
              <p className="sign-in__or">
                Or:{" "}
                <a className="button button--quiet" href={`/sign-in/provider?to=${encodeURIComponent(to)}`}>
                  {`Sign in with ${signIn.provider}`}
                </a>
              </p>
            )}
            <p className="sign-in__lost">No account yet, or forgotten your password? Ask an administrator of the register for a link.</p>
          </Card>
          {hasDemo && (
            <Card title="Try the demo programme">
              <p>The programme is made up. Nobody needs a password for these accounts.</p>
              <DemoList accounts={signIn.demo} onSignedIn={goOn} />
            </Card>
          )}
        </div>
      </Page>
    </Bare>
  );
}
