import type { Comparison } from "./comparison.ts";
import { extent } from "./extent.ts";
import { evaluation } from "./sources.ts";

const ofSites = "site: { name: { isNull: false } }";

const onBoards = (whom: string, group: string): Comparison => ({
  figure: `Boards of sites that ${whom} sit on`,
  at: "Report, Setting up",
  query: `{ with: boards(asOf: "2021-03-31", where: { ${ofSites}, seats: { some: { speaksFor: { eq: ${group} } } } }) { totalCount } all: boards(asOf: "2021-03-31", where: { ${ofSites} }) { totalCount } }`,
  reads: extent,
  published: { value: "few", source: `${evaluation}: very few` },
});

/** How sites are led, and whom they let take part. */
export const governance: readonly Comparison[] = [
  onBoards("young people", "YOUNG_PEOPLE"),
  onBoards("parents and carers", "PARENTS_AND_CARERS"),
  {
    figure: "Sites judged to co-produce with users",
    at: "Report, Setting up",
    query:
      '{ principleAssessments(asOf: "2021-03-31", where: { judgement: { eq: MET }, principle: { number: { eq: 6 } } }) { groups { nodes { countDistinct { site } } } } sites { totalCount } }',
    reads: extent,
    published: { value: "few", source: `${evaluation}: only a handful` },
  },
  {
    figure: "Sites without project management at an early stage",
    at: "Report, Setting up",
    query: '{ without: sites(asOf: "2019-03-31", where: { projectManaged: { eq: false } }) { totalCount } all: sites { totalCount } }',
    reads: (without: number, all: number) => (without > 2 && without < all ? "several" : "not several"),
    published: { value: "several", source: evaluation },
  },
];
