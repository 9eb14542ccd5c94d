import { code } from "./cells.ts";
import { type Form, form } from "./form.ts";
import { proposals } from "./gathering.ts";
import { ccgDistricts } from "./organisation-lists.ts";
import type { Proposal } from "./proposal.ts";
import type { Line } from "./table.ts";
import type { Tally } from "./tally.ts";

const organisation = { type: "Organisation", by: "code" } as const;
const source = "Office for National Statistics, districts by CCG of April 2021, by way of Open Innovations";

/** Whoever has written down a district of a CCG knows more than the list. */
const tied = form("CCGs and their districts", [], {
  type: "CommissionedDistrict",
  key: "organisation",
  besides: ["district"],
  cells: [
    { field: "organisation", column: "CCG21CDH", read: code, find: organisation },
    { field: "district", column: "LAD21CD", read: code, find: organisation },
    { field: "asAtOn", read: () => "2021-04-01", when: "empty" },
    { field: "source", read: () => source, when: "empty" },
  ],
});

/** The districts of CCGs that a list tells of; none for other lists. */
export const districts = (read: Form, lines: readonly Line[], tally: Tally): Proposal[] =>
  read === ccgDistricts ? proposals(tied, lines, tally) : [];
