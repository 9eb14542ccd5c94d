/** The sites with their last review up to a day. */
export const sitesQuery = `query JudgedSites($where: SiteWhere, $reviews: SiteReviewWhere) {
  sites(where: $where, orderBy: [{ name: ASC }], first: 1000) {
    nodes {
      id
      name
      region { name }
      reviews(where: $reviews, orderBy: [{ reviewedOn: DESC }], first: 1) {
        nodes { id reviewedOn judgement reason supportAgreed nextDueOn }
      }
    }
  }
}`;

/** The last review of a site. */
export interface Review {
  readonly id: string;
  readonly reviewedOn: string;
  readonly judgement: string;
  readonly reason: string;
  readonly supportAgreed: string | null;
  readonly nextDueOn: string | null;
}

/** A site as the desk lists it. */
export interface JudgedSite {
  readonly id: string;
  readonly name: string;
  readonly region: { readonly name: string };
  readonly reviews: { readonly nodes: readonly Review[] };
}

/** What waits for an answer, longest first. */
export const waitingQuery = `query WaitingForAnswer($where: EscalationWhere, $first: Int!) {
  escalations(where: $where, orderBy: [{ escalatedOn: ASC }], first: $first) {
    totalCount
    nodes { id to escalatedOn daysWaited question board { id name site { id name } } }
  }
}`;

/** Something that a board passed on. */
export interface Waiting {
  readonly id: string;
  readonly to: string;
  readonly escalatedOn: string;
  readonly daysWaited: number | null;
  readonly question: string;
  readonly board: { readonly id: string; readonly name: string; readonly site: { readonly id: string; readonly name: string } | null };
}

/** What sites made, latest first, and who took it up. */
export const practicesQuery = `query Practices($where: PracticeWhere, $first: Int!) {
  practices(where: $where, orderBy: [{ sitesReusing: DESC }, { madeOn: DESC }], first: $first) {
    totalCount
    nodes { id name kind madeOn site { id name } sitesReusing reuses(first: 100) { nodes { id how site { name } } } }
  }
}`;

/** What a site made. */
export interface Practice {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly madeOn: string;
  readonly site: { readonly id: string; readonly name: string } | null;
  readonly sitesReusing: number;
  readonly reuses: { readonly nodes: readonly { readonly id: string; readonly how: string; readonly site: { readonly name: string } }[] };
}

const worst = ["OFF_TRACK", "AT_RISK", "ON_TRACK"];
const rank = ({ reviews: { nodes } }: JudgedSite) => (nodes[0] ? worst.indexOf(nodes[0].judgement) : worst.length);

/** Sites that are off track first, those never reviewed last. */
export const byJudgement = (sites: readonly JudgedSite[]): readonly JudgedSite[] => sites.toSorted((a, b) => rank(a) - rank(b));
