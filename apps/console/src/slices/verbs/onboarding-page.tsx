import { Link, useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { MayNotAdd } from "../../kit/form/may-not-add.tsx";
import { Unsaved } from "../../kit/form/unsaved.tsx";
import { Page } from "../../kit/frame/page.tsx";
import { useModel, useRights } from "../../kit/model/context.tsx";
import { pathOf } from "../../kit/model/paths.ts";
import { useMade, type VerbResult } from "./use-verb.ts";
import { VerbForm } from "./verb-form.tsx";
import { onboarding } from "./verbs.ts";

/** The page on which a site is taken into the programme with all that it begins with. */
export function OnboardingPage() {
  const type = useModel().record(onboarding.of);
  const { mayCreate } = useRights();
  const navigate = useNavigate();
  const plural = pathOf(type);
  const isUnsaved = useRef(false);
  const leave = () => void navigate({ to: "/$plural", params: { plural }, search: {} });
  const made = useMade(type);
  const done = async ({ changeSet }: VerbResult) => {
    isUnsaved.current = false;
    const id = await made(changeSet);
    if (id) await navigate({ to: "/$plural/$id", params: { plural, id }, replace: true });
    else leave();
  };
  const above = (
    <Link to="/$plural" params={{ plural }} search={{}}>
      {type.labels}
    </Link>
  );
  return (
    <Page title="Onboard a site" above={above}>
      {mayCreate(type) ? (
        <div className="form">
          <VerbForm
            verb={onboarding}
            onTyped={() => {
              isUnsaved.current = true;
            }}
            onDone={(result) => void done(result)}
            onCancel={leave}
          />
          <Unsaved isUnsaved={() => isUnsaved.current} />
        </div>
      ) : (
        <MayNotAdd type={type} />
      )}
    </Page>
  );
}
