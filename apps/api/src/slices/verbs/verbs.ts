import type { Verb } from "../../engine/write/verb.ts";
import { closeAwardYear } from "./close-award-year.ts";
import { closeSetting } from "./close-setting.ts";
import { endPosting } from "./end-posting.ts";
import { endTeam } from "./end-team.ts";
import { handOver } from "./hand-over.ts";
import { moveSupports } from "./move-supports.ts";
import { moveTeam } from "./move-team.ts";
import { onboardSite } from "./onboard-site.ts";
import { qualifyTrainees } from "./qualify-trainees.ts";
import { retireWave } from "./retire-wave.ts";
import { succeedOrganisations } from "./succeed-organisations.ts";
import { succeedSettings } from "./succeed-settings.ts";
import { withdrawSetting } from "./withdraw-setting.ts";

/** What is done to the programme as one, though it changes several records. Each is one change set, can be tried first, and is undone as one. */
export const verbs: readonly Verb[] = [
  onboardSite,
  moveSupports,
  moveTeam,
  endTeam,
  withdrawSetting,
  closeSetting,
  succeedSettings,
  succeedOrganisations,
  qualifyTrainees,
  endPosting,
  handOver,
  retireWave,
  closeAwardYear,
];
