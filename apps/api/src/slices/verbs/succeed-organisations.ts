import { organisation, succession, team } from "@trailblazer/records";
import { Field, ID, InputType } from "type-graphql";
import { declaredChoice } from "../../engine/declare/declared-type.ts";
import { FromDay } from "../../engine/declare/from-day.ts";
import { refuse, verb } from "../../engine/write/verb.ts";
import type { IsOver } from "./dated-links.ts";
import { carryToSuccessor } from "./successors.ts";

@InputType({ description: "Which organisations are succeeded, and by which." })
class SucceedOrganisationsInput extends FromDay {
  @Field(() => [ID], { description: "The organisations that were: several, where they merge." })
  organisations!: string[];

  @Field(() => ID, { description: "The organisation that came." })
  by!: string;

  @Field(declaredChoice("SuccessionKind"), { description: "How: merged into it, or replaced by it." })
  kind!: string;
}

/** What stays with the organisation that was, and why. */
const staying = {
  Award: "Money stays awarded to whom it was awarded to: its conditions and payments hang on it.",
  Grant: "Who may see and do what is for an administrator to give anew.",
};

/** Whoever ran a team that has ended is who ran it. */
const hasEnded: IsOver = (type, row) => type.name === team.name && row.stage === "ENDED";

/** The kinds by which all of an organisation goes over to one. Of one that is split, or converts, each record has to be looked at. */
const whole = new Set(["MERGER", "REPLACED"]);

export const succeedOrganisations = verb(
  "succeedOrganisations",
  SucceedOrganisationsInput,
  "Has organisations succeeded by another, wholly: a succession ties them, each ends on the day, and what it was to others goes on with the one that came: its sites as commissioner, its parts as partner, its seats on boards with their open actions and risks, the teams that it runs, the posts that it employs and the settings whose local authority it is. What was before the day stays as it was; so do posts that have closed, settings that are gone and teams that have ended. Awards, searches for staff and people's rights in the register stay with the one that was.",
  async ({ organisations, by, kind, on }, work) => {
    if (!whole.has(kind))
      refuse(["kind"], "All of an organisation goes over where it is merged or replaced: say of a part record by record");
    const [came] = await work.named(organisation, [by], ["by"]);
    const rows = await work.named(organisation, organisations, ["organisations"]);
    const places = new Map(rows.map((row, index) => [row.id, rows.length > 1 ? ["organisations", index] : ["organisations"]]));
    for (const row of rows) {
      const at = places.get(row.id)!;
      if (row.id === came!.id) refuse(at, "An organisation does not succeed itself");
      work.create(succession, { predecessorOrganisation: row.id, successorOrganisation: came!.id, kind, on, weight: 100 }, at, {
        kind: "kind",
        on: "on",
        successorOrganisation: "by",
      });
      work.update(organisation, row, { until: on }, at, { until: "on" });
    }
    await carryToSuccessor(work, organisation, [...places.keys()], came!.id, on, (id) => places.get(id)!, staying, hasEnded);
  },
);
