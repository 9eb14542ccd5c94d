import { longDay } from "../../kit/kinds/days.ts";
import { useConfig, useShownDay, useStandpoint } from "../../kit/model/context.tsx";
import { isNow, standpointWords } from "../../kit/model/standpoint.ts";
import { ProfileSources } from "./profile.tsx";

/** Where the figures of a story come from: the foot of its briefing. */
export function Sources({ id, name }: { readonly id: string; readonly name: string }) {
  const register = useConfig();
  const day = useShownDay();
  const standpoint = useStandpoint();
  return (
    <section className="story__sources" aria-labelledby="sources">
      <h2 className="story__sources-title" id="sources">
        Sources
      </h2>
      <ul>
        <li>
          {`${register.name}, records of ${name} as at ${longDay(day)}${isNow(standpoint) ? "" : ` (${standpointWords(standpoint)})`}.`}
          {register.programme === "demo" && " Made-up programme: no real body or person."}
        </li>
        <ProfileSources id={id} />
      </ul>
    </section>
  );
}
