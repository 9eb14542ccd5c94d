import { team } from "@trailblazer/records";
import type { Add } from "../published/creator.ts";
import { type Area, areas } from "./areas.ts";
import { plusDays, workday } from "./days.ts";
import { type Organisations, trustName } from "./organisations.ts";
import { type Random, random } from "./random.ts";
import { announcedOn, type Sites, type WaveCode, type Waves } from "./sites.ts";

type Stage = "PLANNED" | "FUNDED" | "IN_TRAINING" | "PARTLY_LIVE" | "OPERATIONAL";
interface Since<Value> {
  readonly value: Value;
  readonly from?: string;
}

/** A team, with what the chapters after it need to know. */
export interface Team {
  readonly id: string;
  readonly area: Area;
  readonly wave: WaveCode;
  readonly provider: string;
  /** The area to which the team moved, and when. */
  readonly moved?: { readonly to: Area; readonly on: string };
  /** When its trainees began, and when it first took on settings. */
  readonly trainingOn?: string;
  readonly liveOn?: string;
}

const moved = { from: "Brackenshire", to: "Ostermere", on: "2020-09-01", name: "Border Valleys" };
const areaOf = (name: string) => areas.find((area) => area.name === name)!;
const firstNames = ["North", "South", "East", "West"];
const laterNames = ["Central", "Colleges", "Riverside"];

/** Teams of the first wave that still take on their work in part. */
const partlyLive: ReadonlySet<string> = new Set(["Skerrin Coast South", "Wealdmarsh North", "Vauxley South"]);
/** Teams of the second wave that are open already, and the one of the third that waits for its money. */
const openEarly: ReadonlySet<string> = new Set(["Hallowdale", "Tarnhowe", "Great Lanchford", "Wexborough", "Downsmere"]);
const stillPlanned = "Old Marish";

function firstWaveStages(name: string, chance: Random): Since<Stage>[] {
  const live = chance.day("2019-12-02", "2020-01-10");
  return [
    { value: "PLANNED" },
    { value: "FUNDED", from: announcedOn["2018-19"] },
    { value: "IN_TRAINING", from: chance.pick(["2019-01-07", "2019-01-14", "2019-01-21"]) },
    { value: "PARTLY_LIVE", from: live },
    ...(partlyLive.has(name) ? [] : [{ value: "OPERATIONAL", from: workday(plusDays(live, chance.whole(14, 70))) } as const]),
  ];
}

function laterStages(area: Area, wave: WaveCode, isFirst: boolean, chance: Random): Since<Stage>[] {
  if (area.name === stillPlanned) return [{ value: "PLANNED" }];
  const funded: Since<Stage>[] = [{ value: "PLANNED" }, { value: "FUNDED", from: announcedOn[wave] }];
  if (wave === "2020-21") return chance.chance(0.5) ? funded : [...funded, { value: "IN_TRAINING", from: "2021-01-18" }];
  if (!openEarly.has(area.name) || !isFirst) return [...funded, { value: "IN_TRAINING", from: "2020-11-16" }];
  return [...funded, { value: "IN_TRAINING", from: "2020-01-13" }, { value: "OPERATIONAL", from: chance.day("2020-12-07", "2021-01-18") }];
}

type Orientation = "CLINICAL" | "BALANCED" | "EDUCATION";

function orientations(chance: Random, from: string): { orientation?: Since<Orientation>[] } {
  if (chance.chance(0.15)) return {};
  const first = chance.weighted<Orientation>([
    ["CLINICAL", 4],
    ["BALANCED", 4],
    ["EDUCATION", 3],
  ]);
  const next = chance.pick((["CLINICAL", "BALANCED", "EDUCATION"] as const).filter((other) => other !== first));
  const changed = chance.chance(0.2) ? [{ value: next, from: chance.day("2020-06-01", "2020-12-01") }] : [];
  return { orientation: [{ value: first, from }, ...changed] };
}

const dayOf = (stages: readonly Since<Stage>[], ...wanted: Stage[]) => stages.find((stage) => wanted.includes(stage.value))?.from;

/** The teams of every wave, with the past of their stages, and one that moved from a site to its neighbour. */
export function teams(add: Add, sites: Sites, waves: Waves, organisations: Organisations): Team[] {
  const chance = random("teams");

  const make = (area: Area, wave: WaveCode, label: string, stages: readonly Since<Stage>[], byPartner: boolean): Team => {
    const moves = area.name === moved.from && wave === "2018-19" && label === firstNames[area.teams - 1];
    const provider = organisations.get(byPartner && area.partner ? area.partner : trustName(area.trust))!;
    const home = sites.get(area.name)!;
    const id = add(team, {
      name: moves ? moved.name : `${area.name} ${label}`,
      site: moves ? [{ value: home }, { value: sites.get(moved.to)!, from: moved.on }] : { value: home },
      wave: waves[wave],
      stage: stages,
      provider: { value: provider },
      catchment: chance.whole(74, 86) * 100,
      ...orientations(chance, announcedOn[wave]),
      ...(moves ? { note: `Moved to ${moved.to} on 1 September 2020, when the two sites redrew the border between them.` } : {}),
    });
    const trainingOn = dayOf(stages, "IN_TRAINING");
    const liveOn = dayOf(stages, "PARTLY_LIVE", "OPERATIONAL");
    return {
      id,
      area,
      wave,
      provider,
      ...(trainingOn ? { trainingOn } : {}),
      ...(liveOn ? { liveOn } : {}),
      ...(moves ? { moved: { to: areaOf(moved.to), on: moved.on } } : {}),
    };
  };

  const first = areas.flatMap((area) =>
    firstNames
      .slice(0, area.teams)
      .map((label, i) => make(area, "2018-19", label, firstWaveStages(`${area.name} ${label}`, chance), i === 1)),
  );
  const later = areas.flatMap((area) => {
    const codes: WaveCode[] = [...Array<WaveCode>(area.later[0]).fill("2019-20"), ...Array<WaveCode>(area.later[1]).fill("2020-21")];
    return codes.map((wave, i) => make(area, wave, laterNames[i]!, laterStages(area, wave, i === 0, chance), false));
  });
  return [...first, ...later];
}
