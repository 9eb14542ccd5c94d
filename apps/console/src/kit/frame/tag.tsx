import type { ReactNode } from "react";
import type { Tone } from "../model/extensions.ts";

/** A word or two in a coloured box. The words say it; the colour helps to find it. */
export function Tag({ tone = "grey", children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`tag tag--${tone}`}>{children}</span>;
}
