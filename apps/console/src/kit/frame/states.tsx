import type { Refusal } from "@trailblazer/client/wire";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

/** Says that something is on its way. */
export const Loading = ({ what = "Loading" }: { readonly what?: string }) => (
  <p className="state" role="status">
    {what}…
  </p>
);

/** Says what went wrong, and lets one try again. */
export function Failed({ refusal, again }: { readonly refusal: Refusal; readonly again?: () => void }) {
  return (
    <div className="state state--failed" role="alert">
      <p>{refusal.message}</p>
      {again && (
        <Button kind="quiet" onPress={again}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** Says that there is nothing here yet, and what to do next. */
export const Nothing = ({ children }: { readonly children: ReactNode }) => <div className="state">{children}</div>;
