import { practice, practiceReuse } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { areas } from "./areas.ts";
import { plusDays } from "./days.ts";
import { random } from "./random.ts";
import type { Sites } from "./sites.ts";
import { demoToday } from "./today.ts";

type Given = Pick<NewOf<typeof practice>, "name" | "kind">;

const made: readonly Given[] = [
  { name: "Pathway from school to specialist service", kind: "PATHWAY" },
  { name: "Pathway for those who wait for a specialist", kind: "PATHWAY" },
  { name: "Letter to parents and carers", kind: "LETTER" },
  { name: "Letter to settings that may join", kind: "LETTER" },
  { name: "Agreement with settings", kind: "AGREEMENT" },
  { name: "Agreement on sharing information", kind: "AGREEMENT" },
  { name: "Form for referrals by young people", kind: "FORM" },
  { name: "Plan of a team's days by cluster", kind: "PLAN" },
  { name: "Plan for sessions by video", kind: "PLAN" },
  { name: "Workshop on exams and worry", kind: "MATERIAL" },
  { name: "Workshop on coming back to school", kind: "MATERIAL" },
];

/** The one site that made a way on for its practitioners, as the early evaluation found of one. */
const withCareers = "Lynchester";

/** What sites made and others took up, some as it was and some adapted; and two that were made for all. */
export function practices(add: Add, sites: Sites): void {
  const chance = random("practices");
  const share = (id: string, madeOn: string, by: string | null, most: number) => {
    const others = chance.shuffled(areas.filter(({ name }) => name !== by)).slice(0, chance.whole(0, most));
    for (const { name } of others) {
      const reusedOn = chance.day(plusDays(madeOn, 30), plusDays(madeOn, 300));
      if (reusedOn <= demoToday)
        add(practiceReuse, { practice: id, site: sites.get(name)!, reusedOn, how: chance.chance(0.4) ? "AS_IS" : "ADAPTED" });
    }
  };
  for (const { name } of areas)
    for (const given of chance.shuffled(made).slice(0, chance.whole(0, 2))) {
      const madeOn = chance.day("2019-09-02", "2021-02-01");
      share(add(practice, { ...given, name: `${given.name}, ${name}`, site: sites.get(name)!, madeOn }), madeOn, name, 4);
    }
  for (const given of [
    { name: "Agreement with settings, for all sites", kind: "AGREEMENT" },
    { name: "Letter to head teachers, for all sites", kind: "LETTER" },
  ] as const)
    share(add(practice, { ...given, madeOn: "2019-05-01" }), "2019-05-01", null, 14);
  add(practice, {
    name: `Career pathway for practitioners, ${withCareers}`,
    kind: "PATHWAY",
    site: sites.get(withCareers)!,
    madeOn: "2020-10-05",
  });
}
