import type { Where } from "../../kit/list/where.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A post with vacant whole-time equivalents. */
export interface VacantPost {
  readonly id: string;
  readonly role: string;
  readonly openedOn: string;
  readonly wte: number;
  readonly filledWte: number;
  readonly vacantWte: number;
  readonly daysVacant: number;
}

/** A vacant post with its team. */
export interface VacantPostOf extends VacantPost {
  readonly team: Named & { readonly site: Named };
}

/** A team with its establishment and its vacant posts. */
export interface TeamWithPosts extends Named {
  readonly site: Named;
  readonly fundedWte: number;
  readonly contractedWte: number;
  readonly presentWte: number;
  readonly filledWte: number;
  readonly vacancies: number;
  readonly posts: { readonly nodes: readonly VacantPost[] };
}

/** What the register answers to `teamsQuery`. */
export interface TeamsAnswer {
  readonly teams: { readonly totalCount: number; readonly nodes: readonly TeamWithPosts[] };
}

/** Teams with their establishment, most vacant first, and their vacant posts: one operation. */
export const teamsQuery = `query EstablishmentByTeam($where: TeamWhere, $first: Int!) {
  teams(where: $where, orderBy: [{ vacancies: DESC }, { name: ASC }], first: $first) {
    totalCount
    nodes {
      id
      name
      site { id name }
      fundedWte
      contractedWte
      presentWte
      filledWte
      vacancies
      posts(where: { vacantWte: { gt: 0 } }, orderBy: [{ daysVacant: DESC }, { role: ASC }], first: 40) {
        nodes { id role openedOn wte filledWte vacantWte daysVacant }
      }
    }
  }
}`;

/** Posts that stand empty, the longest first. */
export const oldestQuery = `query OldestVacancies($where: PostWhere) {
  posts(where: $where, orderBy: [{ daysVacant: DESC }, { role: ASC }], first: 8) {
    totalCount
    nodes { id role openedOn wte filledWte vacantWte daysVacant team { id name site { id name } } }
  }
}`;

/** A posting whose holder is away. */
export interface Away {
  readonly id: string;
  readonly wte: number;
  readonly staffMember: { readonly id: string; readonly title: string };
  readonly post: { readonly id: string; readonly role: string; readonly team: Named };
  readonly absences: { readonly nodes: readonly { readonly from: string | null; readonly until: string | null }[] };
}

/** Postings whose holders are away. */
export const awayQuery = `query Away($where: PostingWhere) {
  postings(where: $where, first: 8) {
    totalCount
    nodes {
      id
      wte
      staffMember { id title }
      post { id role team { id name } }
      absences(where: { inForce: true }, first: 1) { nodes { from until } }
    }
  }
}`;

/** A cohort, to show its rows and draw its curve. */
export interface Cohort {
  readonly id: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly places: number | null;
  readonly university: Named;
}

/** Cohorts, the latest first. */
export const cohortsQuery = `query Cohorts($where: CohortWhere) {
  cohorts(where: $where, orderBy: [{ startsOn: DESC }], first: 200) { nodes { id startsOn endsOn places university { id name } } }
}`;

/** The sites whose curves may be drawn. */
export const sitesQuery = `query Sites($where: SiteWhere) {
  sites(where: $where, orderBy: [{ name: ASC }], first: 200) { nodes { id name } }
}`;

/** A new posting that fills what is vacant of a post, as the form takes it. Nobody holds more than one whole-time equivalent of a post. */
export const fillingOf = ({ id, vacantWte }: Pick<VacantPost, "id" | "vacantWte">, day: string): Record<string, string> => ({
  post: id,
  kind: "SUBSTANTIVE",
  wte: String(Math.min(1, vacantWte)),
  from: day,
});

/** A new posting that covers one whose holder is away, as the form takes it. */
export const coverOf = ({ id, wte, post }: Pick<Away, "id" | "wte" | "post">, day: string): Record<string, string> => ({
  post: post.id,
  kind: "COVER",
  covers: id,
  wte: String(wte),
  from: day,
});

/** A condition as a variable, where there is one. */
export const given = (where: Where | undefined): { readonly where?: Where } => (where ? { where } : {});
