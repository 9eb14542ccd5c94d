import { type ReactNode, useMemo } from "react";
import { Provider, useClient } from "urql";
import { useCreateClient, useStandpoint } from "../model/context.tsx";
import { isNow } from "../model/standpoint.ts";

/** Asks what is inside from where one looks: now by the client that is there, else by one of the standpoint's own, which keeps nothing of another. */
export function ClientAt({ children }: { readonly children: ReactNode }) {
  const now = useClient();
  const createClient = useCreateClient();
  const standpoint = useStandpoint();
  const client = useMemo(() => (isNow(standpoint) ? now : createClient(standpoint)), [now, createClient, standpoint]);
  return <Provider value={client}>{children}</Provider>;
}
