import { joined, type Where } from "../../kit/list/where.ts";

/** What the page is narrowed to, as its address has it. */
export interface VacanciesSearch {
  readonly region?: string;
  readonly site?: string;
}

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
}

/** A team with vacant posts. */
export interface TeamWithVacancies extends Named {
  readonly site: Named;
  readonly stage: string;
  readonly fundedWte: number;
  readonly filledWte: number;
  readonly vacancies: number;
  readonly posts: { readonly nodes: readonly VacantPost[] };
}

/** What the register answers to `vacanciesQuery`. */
export interface Answer {
  readonly sites: { readonly nodes: readonly (Named & { readonly region: Named; readonly vacantWte: number })[] };
  readonly teams: { readonly totalCount: number; readonly nodes: readonly TeamWithVacancies[] };
}

/** Teams with vacant posts, most first, and the sites to narrow them by: one operation. */
export const vacanciesQuery = `query VacanciesByTeam($where: TeamWhere, $first: Int!) {
  sites(first: 1000, orderBy: [{ name: ASC }]) { nodes { id name region { id name } vacantWte } }
  teams(where: $where, orderBy: [{ vacancies: DESC }, { name: ASC }], first: $first) {
    totalCount
    nodes {
      id
      name
      site { id name }
      stage
      fundedWte
      filledWte
      vacancies
      posts(where: { vacantWte: { gt: 0 } }, orderBy: [{ role: ASC }, { openedOn: ASC }], first: 200) {
        nodes { id role openedOn wte filledWte vacantWte }
      }
    }
  }
}`;

/** Which teams are meant: those with vacancies, of a site or of a region where one is chosen. */
export const teamsWhere = ({ region, site }: VacanciesSearch): Where | undefined =>
  joined([
    { vacancies: { gt: 0 } },
    site ? { site: { id: { eq: site } } } : undefined,
    region && !site ? { site: { region: { id: { eq: region } } } } : undefined,
  ]);

const text = (value: unknown) => (typeof value === "string" && value ? value : undefined);

/** Reads what the page is narrowed to out of an address. */
export function readVacanciesSearch(given: Readonly<Record<string, unknown>>): VacanciesSearch {
  const [region, site] = [text(given.region), text(given.site)];
  return { ...(region ? { region } : {}), ...(site ? { site } : {}) };
}

/** A new posting that fills what is vacant of a post, as the form takes it. Nobody holds more than one whole-time equivalent of a post. */
export const fillingOf = ({ id, vacantWte }: VacantPost, day: string): Record<string, string> => ({
  post: id,
  kind: "SUBSTANTIVE",
  wte: String(Math.min(1, vacantWte)),
  from: day,
});
