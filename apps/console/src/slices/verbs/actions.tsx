import { later } from "../../kit/frame/later.ts";
import type { ActionProps, Extensions, ListAction } from "../../kit/model/extensions.ts";
import { type Verb, verbs } from "./verbs.ts";

const VerbForm = later(() => import("./verb-form.tsx"), "VerbForm");

const actionOf = (verb: Verb): ListAction => ({
  label: verb.label,
  component: ({ selection, close }: ActionProps) => <VerbForm verb={verb} selection={selection} onDone={close} onCancel={close} />,
});

/** The verbs as actions of lists and pages, by record type. */
export const actions: NonNullable<Extensions["actions"]> = Object.fromEntries(
  [...new Set(verbs.map((verb) => verb.of))].map((type) => [type, verbs.filter((verb) => verb.of === type).map(actionOf)]),
);
