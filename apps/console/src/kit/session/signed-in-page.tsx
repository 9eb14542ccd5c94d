import { Link } from "@tanstack/react-router";
import { Bare } from "../frame/bare.tsx";
import { Page } from "../frame/page.tsx";

/** Where one comes out in a second tab, after signing in there for the first. */
export const SignedInPage = () => (
  <Bare>
    <Page title="You are signed in">
      <p>Close this tab and go on where you were.</p>
      <p>
        <Link to="/">Or go to the start page</Link>
      </p>
    </Page>
  </Bare>
);
