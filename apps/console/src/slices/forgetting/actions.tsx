import { later } from "../../kit/frame/later.ts";
import type { ActionProps, ListAction } from "../../kit/model/extensions.ts";
import { forgettings } from "./forgetting.ts";

const ForgetForm = later(() => import("./forget-form.tsx"), "ForgetForm");

/** Forgetting people, as an action of lists and pages, by record type. */
export const actions: Readonly<Record<string, readonly ListAction[]>> = Object.fromEntries(
  forgettings.map((forgetting) => [
    forgetting.of,
    [{ label: "Forget…", component: (props: ActionProps) => <ForgetForm forgetting={forgetting} {...props} /> }],
  ]),
);
