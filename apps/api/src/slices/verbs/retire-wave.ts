import { team, wave } from "@trailblazer/records";
import { Field, ID, InputType } from "type-graphql";
import { FromDay } from "../../engine/declare/from-day.ts";
import { refuse, verb } from "../../engine/write/verb.ts";
import { endOneTeam } from "./end-team.ts";
import { endWhatHangsOn } from "./ending.ts";
import { standing, withdraw } from "./enrolments.ts";
import { inWords } from "./terms.ts";

@InputType({ description: "Which wave is retired, and why." })
class RetireWaveInput extends FromDay {
  @Field(() => ID, { description: "The wave." })
  wave!: string;

  @Field(() => String, { description: "Why, as it is said of the settings that can't join any more." })
  reason!: string;
}

/** The stages of teams that have not begun. */
const NOT_BEGUN = new Set<unknown>(["PLANNED", "FUNDED"]);

export const retireWave = verb(
  "retireWave",
  RetireWaveInput,
  "Retires a wave: from the day on nothing more is funded or recruited under it. Its awards end, settings that were on their way into it and had not joined stand at withdrawn, and teams that were planned or funded and had nobody in training end. Teams that train or work stay, with the settings that joined.",
  async ({ wave: id, reason, on }, work) => {
    const [retiring] = await work.named(wave, [id], ["wave"]);
    if (retiring!.retiredOn !== null && retiring!.retiredOn <= on)
      refuse(["wave"], `${retiring!.title} was retired on ${inWords(retiring!.retiredOn)}`);
    work.update(wave, retiring!, { retiredOn: on }, ["wave"], { retiredOn: "on" });
    await endWhatHangsOn(work, wave, [retiring!.id], on, ["wave"]);
    const own = { wave: { id: { eq: id } } };
    for (const row of await standing(work, own, on))
      if (row.stage !== "JOINED" && row.stage !== "PAUSED")
        withdraw(work, row, on, reason, ["wave"], { reason: "reason", withdrawnOn: "on" });
    for (const row of await work.records(team, own, { asOf: on }))
      if (NOT_BEGUN.has(row.stage ?? "PLANNED")) await endOneTeam(work, row, on, ["wave"]);
  },
);
