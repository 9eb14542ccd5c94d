import type { ActionProps, ListAction } from "../../kit/model/extensions.ts";
import { ForgetForm } from "./forget-form.tsx";
import { forgettings } from "./forgetting.ts";

/** Forgetting people, as an action of lists and pages, by record type. */
export const actions: Readonly<Record<string, readonly ListAction[]>> = Object.fromEntries(
  forgettings.map((forgetting) => [
    forgetting.of,
    [{ label: "Forget…", component: (props: ActionProps) => <ForgetForm forgetting={forgetting} {...props} /> }],
  ]),
);
