import { decimal, figure, percentage, wholeNumber } from "@trailblazer/fields";

/** The figures of those who work for a team, or for the teams of a site: whose they are, and what posts are meant. */
export const staffing = (whose: "a team" | "a site", posts: "its posts" | "the posts of its teams") => ({
  contractedWte: figure(
    decimal("Contracted", {
      unit: "WTE",
      help: "Of all who are employed in posts on the day: substantive, seconded and cover, but no agency staff; also those who are away.",
      source: "NHS Data Dictionary, assignment contracted FTE",
    }),
  ),
  presentWte: figure(
    decimal("Present", { unit: "WTE", help: "Of all in posts on the day, cover and agency staff too, less those who are away." }),
  ),
  headcount: figure(
    wholeNumber("Headcount", { people: true, unit: "people", help: "Who is employed in a post on the day, each once. No agency staff." }),
  ),
  headcountStability: figure(
    percentage("Headcount stability", {
      people: true,
      optional: true,
      help: `Of those employed in ${posts} a year before the day, the share who are on the day. Of an employer's staff in one role, over any period: ask stability.`,
      source: `NHS Data Dictionary, headcount stability rate, of ${whose} in place of an organisation's staff group`,
    }),
  ),
  wteStability: figure(
    percentage("WTE stability", {
      people: true,
      optional: true,
      help: "The same by the WTE that they were contracted for a year before.",
      source: `NHS Data Dictionary, FTE stability rate, of ${whose} in place of an organisation's staff group`,
    }),
  ),
  spanOfSupervision: figure(
    decimal("Span of supervision", {
      optional: true,
      unit: "people",
      help: "People supervised on the day by each of its staff who supervise anybody, on average; in other teams too.",
    }),
  ),
  belowSupervision: figure(
    wholeNumber("Practitioners below minimum", {
      people: true,
      unit: "people",
      help: "In EMHPs' posts on the day, with less supervision of any kind than the published minimum.",
    }),
  ),
});
