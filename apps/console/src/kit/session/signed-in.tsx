import { Navigate, useRouter } from "@tanstack/react-router";
import { type ReactNode, Suspense, useMemo, useState } from "react";
import { useAsk } from "../api/ask.ts";
import { rightsOf, type ViewerAnswer, viewerQuery } from "../api/rights.ts";
import { Bare } from "../frame/bare.tsx";
import { later } from "../frame/later.ts";
import { Failed, Loading } from "../frame/states.tsx";
import { ViewerProvider } from "../model/context.tsx";
import { useIsEnded } from "./session.ts";

const SessionEnded = later(() => import("./session-ended.tsx"), "SessionEnded");

/** Shows what is inside to whoever is signed in, as they may see it. Who is not goes to the sign-in page, and comes back. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const isEnded = useIsEnded();
  const { state } = useRouter();
  // Where one came first: on the way to the sign-in page, the address is another one already.
  const [search] = useState(() => ({ to: state.location.href }));
  const { data, failed, again } = useAsk<ViewerAnswer>(viewerQuery);
  // The answer comes anew after every change: only another one is another viewer.
  const said = data && JSON.stringify(data.viewer);
  const viewer = useMemo(() => (said === undefined ? undefined : (JSON.parse(said) as ViewerAnswer["viewer"])), [said]);
  const rights = useMemo(() => viewer && rightsOf(viewer), [viewer]);
  if (viewer && rights) {
    return (
      <ViewerProvider viewer={viewer} rights={rights}>
        {children}
        <Suspense fallback={null}>{isEnded && <SessionEnded />}</Suspense>
      </ViewerProvider>
    );
  }
  if (isEnded) return <Navigate to="/sign-in" search={search} replace />;
  return <Bare>{failed ? <Failed refusal={failed} again={again} /> : <Loading what="Opening the register" />}</Bare>;
}
