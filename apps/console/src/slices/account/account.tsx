import { policies } from "@trailblazer/records";
import { useAsk } from "../../kit/api/ask.ts";
import { Card } from "../../kit/frame/card.tsx";
import { Page } from "../../kit/frame/page.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { longDay } from "../../kit/kinds/days.ts";
import { useRights } from "../../kit/model/context.tsx";
import { ChangePassword } from "./change-password.tsx";
import { type OwnAccount, ownAccountQuery, type Role } from "./documents.ts";
import { Sessions } from "./sessions.tsx";
import { Tokens } from "./tokens.tsx";
import "./account.css";

/** One's own account: who one is, with what roles, where one is signed in, and tokens for scripts. */
export function Account() {
  const { data, failed, again } = useAsk<OwnAccount>(ownAccountQuery);
  const { isReadOnly } = useRights();
  const viewer = data?.viewer;
  return (
    <Page title="Your account">
      {failed && <Failed refusal={failed} again={again} />}
      {!viewer && !failed && <Loading what="Loading your account" />}
      {viewer && (
        <>
          <Card title="Who you are">
            <dl className="summary">
              <dt>Name</dt>
              <dd>{viewer.account.name}</dd>
              <dt>E-mail</dt>
              <dd>{viewer.account.email}</dd>
            </dl>
            <p className="card__foot muted">If something here is wrong, ask an administrator.</p>
          </Card>
          <Card title="Your roles">
            <Roles roles={viewer.roles} />
          </Card>
          <Sessions sessions={viewer.sessions} isReadOnly={isReadOnly} />
          <Tokens tokens={viewer.tokens} roles={viewer.roles} isReadOnly={isReadOnly} />
          {viewer.hasPassword && !isReadOnly && <ChangePassword email={viewer.account.email} />}
        </>
      )}
    </Page>
  );
}

/** What each role is for, and what it may do. */
function Roles({ roles }: { readonly roles: readonly Role[] }) {
  if (roles.length === 0) return <p className="muted">No role is granted to you today. Ask an administrator for one.</p>;
  return (
    <table className="plain" aria-label="Your roles">
      <thead>
        <tr>
          <th scope="col">Role</th>
          <th scope="col">For</th>
          <th scope="col">Until</th>
          <th scope="col">What it does</th>
        </tr>
      </thead>
      <tbody>
        {roles.map(({ role, label, scope, grant, until }) => (
          <tr key={grant}>
            <th scope="row">{label}</th>
            <td data-label="For">{scope}</td>
            <td data-label="Until">{until ? longDay(until) : "No end"}</td>
            <td data-label="What it does">{policies.find((policy) => policy.role === role)?.help}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
