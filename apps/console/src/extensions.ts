import { later } from "./kit/frame/later.ts";
import type { Extensions } from "./kit/model/extensions.ts";
import { actions as forgetting } from "./slices/forgetting/actions.tsx";
import { panels as governance } from "./slices/governance-desk/panels.tsx";
import { helpOf } from "./slices/help/help.ts";
import { columns, narrows, tones } from "./slices/lists/lists.ts";
import { actions as verbs } from "./slices/verbs/actions.tsx";

const SigningIn = later(() => import("./slices/accounts/signing-in.tsx"), "SigningIn");
const SavedQueryPanel = later(() => import("./slices/playground/saved-query-panel.tsx"), "SavedQueryPanel");
const CitedPanel = later(() => import("./slices/playground/cited-panel.tsx"), "CitedPanel");
const MoveToStage = later(() => import("./slices/enrolment-desk/move-to-stage.tsx"), "MoveToStage");

/** The actions of several slices, by record type. */
function actionsOf(...slices: readonly NonNullable<Extensions["actions"]>[]): NonNullable<Extensions["actions"]> {
  const types = new Set(slices.flatMap((actions) => Object.keys(actions)));
  return Object.fromEntries([...types].map((type) => [type, slices.flatMap((actions) => actions[type] ?? [])]));
}

/** What the slices add to lists and pages, and the desks of the navigation. */
export const extensions: Extensions = {
  desks: [
    { label: "Today", to: "/", help: helpOf.today },
    { label: "Compare", to: "/compare", help: helpOf.compare },
    { label: "Changes", to: "/changes", help: helpOf.changes },
    { label: "Region desk", to: "/region-desk", chapter: "Rollout", help: helpOf.regions },
    { label: "Enrolment desk", to: "/enrolment", chapter: "Settings", help: helpOf.enrolment },
    { label: "Workforce desk", to: "/workforce", chapter: "Workforce", help: helpOf.workforce },
    { label: "Governance desk", to: "/governance", chapter: "Governance", help: helpOf.governance },
    {
      label: "Playground",
      to: "/graphql",
      reloads: true,
      elsewhere: "The examples ask so; what you write yourself asks and changes as you write it.",
    },
  ],
  panels: {
    ...governance,
    Account: [{ name: "signing-in", component: SigningIn }],
    Citation: [{ name: "answer", isFirst: true, component: CitedPanel }],
    SavedQuery: [{ name: "playground", isFirst: true, component: SavedQueryPanel }],
  },
  views: { Site: [{ label: "Story and briefing", to: "/sites/$id/story" }] },
  actions: actionsOf(verbs, forgetting, { Enrolment: [{ label: "Move to stage…", component: MoveToStage }] }),
  beginnings: { Site: { label: "Onboard a site", to: "/sites/onboard" } },
  columns,
  narrows,
  tones,
};
