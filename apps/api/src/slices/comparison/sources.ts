/** The sources of what is compared, where the register holds no published figure that names its own. */
export const evaluation =
  "NIHR BRACE and PIRU, Early evaluation of the Children and Young People's Mental Health Trailblazer programme: summary, 2021";
export const nhsList = 'NHS England, web page "2018-19 trailblazer sites" (mental health support teams)';
export const partners = "NHS Transformation Partners in Health and Care, page on the sites in London";
export const standardTeam = "Parliamentary answer 116859, 11 February 2022";
export const catchment = "Parliamentary answer 138421, February 2023";
export const interventions = "Canterbury and Coastal CCG, 16 July 2019: 500 interventions a team and year";

/** What nobody published by itself, but follows from published numbers. */
export const followsFrom = (what: string): string => `Follows from what was published: ${what}`;
