import { useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode, useEffect, useMemo } from "react";
import { StandpointProvider, useToday } from "../model/context.tsx";
import { readStandpoint, type Standpoint } from "../model/standpoint.ts";

/** Shows what is inside from the standpoint that the address says. Today is no parameter: where the address names it, it is taken away. */
export function FromAddress({ children }: { readonly children: ReactNode }) {
  const today = useToday();
  const navigate = useNavigate();
  const asOf = useSearch({ strict: false, select: (search) => readStandpoint(search).asOf });
  const knownAt = useSearch({ strict: false, select: (search) => readStandpoint(search).knownAt });
  const standpoint = useMemo(
    (): Standpoint => ({ ...(asOf && asOf !== today ? { asOf } : {}), ...(knownAt ? { knownAt } : {}) }),
    [asOf, knownAt, today],
  );
  useEffect(() => {
    if (asOf === today) void navigate({ to: ".", search: (all) => ({ ...all, asOf: undefined }), replace: true });
  }, [asOf, today, navigate]);
  return <StandpointProvider standpoint={standpoint}>{children}</StandpointProvider>;
}
