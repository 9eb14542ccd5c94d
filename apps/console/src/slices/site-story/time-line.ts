import { milestone, team } from "@trailblazer/records";

interface Term {
  readonly from: string | null;
  readonly until: string | null;
}

/** What the register answers to `timeLineQuery`. */
export interface Answer {
  readonly teams: {
    readonly nodes: readonly {
      readonly id: string;
      readonly name: string;
      readonly wave: { readonly code: string; readonly announcedOn: string | null };
    }[];
  };
  readonly teamStages: { readonly nodes: readonly (Term & { readonly value: string; readonly team: { readonly id: string } })[] };
  readonly milestones?: {
    readonly nodes: readonly {
      readonly id: string;
      readonly kind: string;
      readonly dueOn: string;
      readonly doneOn: string | null;
      readonly state: string;
      readonly wave: { readonly code: string };
    }[];
  };
}

/** The teams of a site, all stages that they have been at, whatever day is looked at, and the site's milestones. */
export const timeLineQuery = (withMilestones: boolean): string => `query TimeLine($teams: TeamWhere, $stages: TeamStageWhere${
  withMilestones ? ", $milestones: MilestoneWhere" : ""
}) {
  teams(where: $teams, orderBy: [{ name: ASC }], first: 100) { nodes { id name wave { code announcedOn } } }
  teamStages(where: $stages, asOf: null, orderBy: [{ from: ASC }], first: 1000) { nodes { value from until team { id } } }
  ${withMilestones ? "milestones(where: $milestones, orderBy: [{ dueOn: ASC }], first: 100) { nodes { id kind dueOn doneOn state wave { code } } }" : ""}
}`;

/** A stretch of days that a team was at a stage. */
export interface Stretch {
  readonly id: string;
  readonly team: string;
  readonly stage: string;
  readonly from: string;
  readonly until: string;
}

/** A day on which something was done, or is due. */
export interface Mark {
  readonly id: string;
  readonly name: string;
  readonly wave: string;
  readonly on: string;
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly isDone: boolean;
  readonly isOverdue: boolean;
}

/** The stages of teams in their order. */
export const stages = Object.keys(team.fields.stage.choices ?? {});

/** The words of a stage. */
export const stageWords = (stage: string): string => team.fields.stage.choices?.[stage] ?? stage;

/** What happened at a site up to a day. Teams are planned from no day that is known: what begins a line is what came next. */
export function storyOf({ teams, teamStages, milestones }: Answer, day: string) {
  const names = new Map(teams.nodes.map(({ id, name }) => [id, name]));
  const stretches = teamStages.nodes.flatMap(({ value, from, until, team: { id } }): Stretch[] => {
    const name = names.get(id);
    if (!name || !from || from > day) return [];
    return [{ id, team: name, stage: value, from, until: until && until < day ? until : day }];
  });
  const marks = (milestones?.nodes ?? []).map(({ id, kind, dueOn, doneOn, state, wave }): Mark => {
    const isDone = state === "DONE" && doneOn !== null;
    const name = milestone.fields.kind.choices?.[kind] ?? kind;
    return {
      id,
      name,
      wave: wave.code,
      on: isDone ? doneOn : dueOn,
      dueOn,
      doneOn: isDone ? doneOn : null,
      isDone,
      isOverdue: state === "OVERDUE",
    };
  });
  const waves = [...new Map(teams.nodes.map(({ wave }) => [wave.code, wave.announcedOn]))].flatMap(([code, on]) =>
    on && on <= day ? [{ code, on }] : [],
  );
  return { teams: [...names.values()], stretches, marks, waves };
}
