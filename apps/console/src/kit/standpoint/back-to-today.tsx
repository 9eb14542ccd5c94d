import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface BackToTodayProps {
  readonly className?: string;
  readonly children?: ReactNode;
}

/** The link is gone once it was followed, and the focus with it. */
const toMain = () => document.getElementById("main")?.focus({ preventScroll: true });

/** The way to the same page as it is today, with all that is known. */
export const BackToToday = ({ className, children = "Back to today" }: BackToTodayProps) => (
  <Link className={className} to="." search={(all) => ({ ...all, asOf: undefined, knownAt: undefined })} onClick={toMain}>
    {children}
  </Link>
);
