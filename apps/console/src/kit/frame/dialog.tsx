import { Suspense, useState } from "react";
import type { DialogProps } from "./dialog-window.tsx";
import { later } from "./later.ts";

const DialogWindow = later(() => import("./dialog-window.tsx"), "DialogWindow");

/** A window over the page. Takes the focus and gives it back. What it is made of is fetched once the first page stands. */
export function Dialog(props: DialogProps) {
  const [wasOpen, setWasOpen] = useState(props.isOpen);
  if (props.isOpen && !wasOpen) setWasOpen(true);
  return (
    wasOpen && (
      <Suspense fallback={null}>
        <DialogWindow {...props} />
      </Suspense>
    )
  );
}
