/** A team with what it is meant for and whom it supports. */
export interface TeamLoad {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly catchment: number | null;
  readonly wave: { readonly pupilsPerTeam: number | null };
  readonly supports: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly setting: { readonly id: string; readonly pupils: number | null } | null }[];
  };
}

/** A site with what is enrolled there, and its teams. */
export interface SiteLoad {
  readonly id: string;
  readonly name: string;
  readonly settingsJoined: number;
  readonly pupilsJoined: number;
  readonly teams: { readonly nodes: readonly TeamLoad[] };
}

/** Sites with their teams, and with the settings that each supports on the day. */
export const capacityQuery = `query Capacity($where: SiteWhere) {
  sites(where: $where, orderBy: [{ name: ASC }], first: 100) {
    nodes {
      id
      name
      settingsJoined
      pupilsJoined
      teams(where: { stage: { ne: ENDED } }, orderBy: [{ name: ASC }], first: 20) {
        nodes {
          id
          name
          stage
          catchment
          wave { pupilsPerTeam }
          supports(where: { inForce: true }, first: 100) { totalCount nodes { setting { id pupils } } }
        }
      }
    }
  }
}`;

/** How many settings one team is meant for: "10 to 20", Parliamentary answer 138421, February 2023, the source of a team's catchment. */
export const settingsPerTeam = { least: 10, most: 20 } as const;

/** The pupils that a team is meant for: its own catchment, else what was planned of its wave. */
export const pupilsMeant = ({ catchment, wave }: TeamLoad): number | null => catchment ?? wave.pupilsPerTeam;

/** The pupils of the settings that a team supports, each setting once. */
export const pupilsSupported = ({ supports }: TeamLoad): number => {
  const pupils = new Map(supports.nodes.flatMap(({ setting }) => (setting ? [[setting.id, setting.pupils ?? 0] as const] : [])));
  return [...pupils.values()].reduce((sum, one) => sum + one, 0);
};

/** How a load stands to what was meant: a word, and whether somebody has to look. */
export interface Load {
  readonly words: string;
  readonly tone: "green" | "yellow" | "blue";
}

/** How many settings a team supports, beside how many it is meant for. */
export function settingsStanding(settings: number): Load {
  if (settings > settingsPerTeam.most) return { words: "over", tone: "yellow" };
  return settings < settingsPerTeam.least ? { words: "room", tone: "blue" } : { words: "as meant", tone: "green" };
}

/** How many pupils a team's settings have, beside how many it is meant for: within a tenth is as meant. */
export function pupilsStanding(pupils: number, meant: number): Load {
  if (pupils > meant * 1.1) return { words: "over", tone: "yellow" };
  return pupils < meant * 0.9 ? { words: "room", tone: "blue" } : { words: "as meant", tone: "green" };
}
