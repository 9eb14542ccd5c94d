import type { Policy } from "@trailblazer/fields";
import { administrator } from "./administrator.ts";
import { analyst } from "./analyst.ts";
import { evaluator } from "./evaluator.ts";
import { manager } from "./manager.ts";
import { partner } from "./partner.ts";
import { provider } from "./provider.ts";

/** What each role may see and do. */
export const policies: readonly Policy[] = [administrator, manager, analyst, evaluator, provider, partner];
