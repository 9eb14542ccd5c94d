import { isWritten } from "@trailblazer/fields";
import { enrolment, setting, succession } from "@trailblazer/records";
import { Field, ID, InputType } from "type-graphql";
import { declaredChoice } from "../../engine/declare/declared-type.ts";
import { FromDay } from "../../engine/declare/from-day.ts";
import { refuse, type Seen, verb, type Work } from "../../engine/write/verb.ts";
import { goingOn, standing, withdraw } from "./enrolments.ts";
import { closedBy, openedBy } from "./setting-status.ts";
import { carryToSuccessor } from "./successors.ts";

@InputType({ description: "A setting that comes of others. What is not given of it is as it was." })
class ComingSetting {
  @Field(() => String, { description: "What it is called." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Its unique reference number, which is a new one." })
  urn?: string;

  @Field(declaredChoice("SettingType"), { nullable: true, description: "Its type in the school register." })
  type?: string;

  @Field(() => String, { nullable: true, description: "The academy trust that it is of." })
  trust?: string;
}

@InputType({ description: "Which settings are succeeded, and by which: one of the register, or a new one." })
class SucceedSettingsInput extends FromDay {
  @Field(() => [ID], { description: "The settings that were: several, where they merge." })
  settings!: string[];

  @Field(() => ID, { nullable: true, description: "The setting that came, where it is in the register." })
  by?: string;

  @Field(() => ComingSetting, { nullable: true, description: "The setting that came, where it is to be added." })
  new?: ComingSetting;

  @Field(declaredChoice("SuccessionKind"), { description: "How: became an academy, merged into it, or replaced by it." })
  kind!: string;
}

type Setting = Seen<typeof setting>;

/** Why an enrolment ends that goes on with another setting. */
const words: Readonly<Record<string, string>> = { CONVERSION: "Became an academy", MERGER: "Merged", REPLACED: "Replaced" };

/** Adds a setting that is as those were that it comes of, but for what is given: with all their pupils. */
function add(work: Work, { name, urn, type, trust }: ComingSetting, rows: readonly [Setting, ...Setting[]], on: string): string {
  const [first, ...others] = rows;
  const same = Object.entries(setting.fields).flatMap(([field, { dated, ...rest }]) =>
    isWritten(rest) && !dated ? [[field, first[field]]] : [],
  );
  const pupils = rows.reduce<number | null>((sum, row) => (row.pupils === null ? sum : (sum ?? 0) + Number(row.pupils)), null);
  const freeMeals = others.length ? null : first.freeMeals;
  const { localAuthority } = first;
  const values = {
    ...Object.fromEntries(same),
    name,
    urn: urn ?? null,
    type: type ?? first.type,
    trust: trust ?? first.trust,
    status: openedBy(on, work.today),
    openedOn: on,
    closedOn: null,
    ...(localAuthority === null ? {} : { localAuthority: { value: localAuthority } }),
    ...(pupils === null ? {} : { pupils: { value: pupils, from: on } }),
    ...(freeMeals === null ? {} : { freeMeals: { value: freeMeals, from: on } }),
  };
  return work.create(setting, values, ["new"], { openedOn: "on" });
}

/** The enrolments go on with the setting that came, where it has none of its own. */
async function enrolAnew(work: Work, rows: readonly Setting[], came: string, why: string, on: string): Promise<void> {
  const own: { site: unknown; wave: unknown }[] = [...(await work.records(enrolment, { setting: { id: { eq: came } } }))];
  const where = { setting: { id: { in: rows.map(({ id }) => id) } } };
  for (const row of await standing(work, where, on)) {
    withdraw(work, row, on, why, ["settings"], { withdrawnOn: "on" });
    if (own.some(({ site, wave }) => site === row.site && wave === row.wave)) continue;
    own.push(row);
    work.create(enrolment, goingOn(row, came, on), ["settings"]);
  }
}

export const succeedSettings = verb(
  "succeedSettings",
  SucceedSettingsInput,
  "Has settings succeeded by another, wholly: a succession ties them, each closes on the day, and what it had goes on with the one that came: its enrolments at the stage at which they stand, its supports, campuses and agreements, those who lead on mental health, seats on boards with their open actions and risks. What the setting that came has already is not made twice. What was stays what it was: rolls, engagements and all that lies before the day.",
  async ({ settings, by, new: coming, kind, on }, work) => {
    if (kind === "SPLIT") refuse(["kind"], "What goes where when a setting is split has to be said record by record");
    if (Boolean(by) === Boolean(coming)) refuse(["by"], "Name the setting that came, or say what it is: one of the two");
    const rows = await work.named(setting, settings, ["settings"], { asOf: on });
    const [known] = by ? await work.named(setting, [by], ["by"]) : [];
    const came = known?.id ?? add(work, coming!, rows as [Setting, ...Setting[]], on);
    const places = new Map(rows.map((row, index) => [row.id, rows.length > 1 ? ["settings", index] : ["settings"]]));
    for (const row of rows) {
      const at = places.get(row.id)!;
      if (row.id === came) refuse(at, "A setting does not succeed itself");
      work.create(succession, { predecessorSetting: row.id, successorSetting: came, kind, on, weight: 100 }, at, {
        kind: "kind",
        on: "on",
        successorSetting: "by",
      });
      work.update(setting, row, { closedOn: on, status: closedBy(on, work.today) }, at, { closedOn: "on" });
    }
    await enrolAnew(work, rows, came, `${words[kind]}: goes on as ${known?.title ?? coming!.name}.`, on);
    await carryToSuccessor(work, setting, [...places.keys()], came, on, (id) => places.get(id)!);
  },
);
