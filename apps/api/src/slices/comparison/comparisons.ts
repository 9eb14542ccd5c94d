import type { Comparison } from "./comparison.ts";
import { coverage } from "./coverage.ts";
import { governance } from "./governance.ts";
import { monitoring } from "./monitoring.ts";
import { places } from "./places.ts";
import { profile } from "./profile.ts";
import { provision } from "./provision.ts";
import { rollout } from "./rollout.ts";
import { settings } from "./settings.ts";
import { surveys } from "./surveys.ts";
import { workforce } from "./workforce.ts";

/** What is compared in each programme: in the made-up one what is of the programme as a whole, in the published facts what names real places or is of England. */
export const comparisons = {
  demo: [...rollout, ...settings, ...provision, ...governance, ...workforce, ...monitoring, ...surveys, ...profile],
  published: [...places, ...coverage],
} as const satisfies Readonly<Record<string, readonly Comparison[]>>;
