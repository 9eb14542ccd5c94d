import type { GraphiQLPlugin } from "@graphiql/react";
import { Explorer } from "./explorer.tsx";

/** A tree with ticks, beside GraphiQL's own icons. */
const Icon = () => (
  <svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <path d="M3 3.5h4v4H3zM9 12.5h4v4H9zM10 5.5h8M16 14.5h2M5 7.5v7h4" />
  </svg>
);

/** The explorer as GraphiQL takes it in. */
export const explorerPlugin: GraphiQLPlugin = { title: "Explorer", icon: Icon, content: Explorer };
