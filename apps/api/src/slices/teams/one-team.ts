import { noMismatch } from "../../engine/write/mismatches.ts";

const inSettings = "activity_settings c JOIN activities a ON a.id = c.activity_id JOIN supports s ON s.id = c.support_id";
const days = (alias: string) => `daterange(${alias}."from", ${alias}."until")`;
const DECIDED = "While it was in another site, the team decided on its delivery with people there";

/**
 * What belongs together is of one team, and on days that it shares: an activity is named in settings that its team supports, and what is
 * offered instead is a service that the team works with. Whoever took part in deciding on delivery did so in the team's site.
 */
export const oneTeam = noMismatch([
  {
    from: inSettings,
    where: "s.team_id <> a.team_id",
    at: [
      { alias: "c", type: "ActivitySetting", field: "support", sentence: "The activity's team does not support this setting" },
      { alias: "a", type: "Activity", field: "team", sentence: "It takes place in settings that its present team supports" },
      { alias: "s", type: "Support", field: "team", sentence: "Its present team has activities in this setting" },
    ],
  },
  {
    from: inSettings,
    where: `NOT ${days("c")} && ${days("s")}`,
    at: [
      { alias: "c", type: "ActivitySetting", field: "support", sentence: "The team supports this setting on none of these days" },
      { alias: "s", type: "Support", field: "until", sentence: "An activity of the team is written down here for other days alone" },
    ],
  },
  {
    from: inSettings,
    where: `NOT ${days("c")} && ${days("a")}`,
    at: [
      { alias: "c", type: "ActivitySetting", field: "activity", sentence: "The activity takes place on none of these days" },
      { alias: "a", type: "Activity", field: "until", sentence: "It is written down in a setting for other days alone" },
    ],
  },
  {
    from: inSettings,
    where: "a.place = 'ALL'",
    at: [
      {
        alias: "c",
        type: "ActivitySetting",
        field: "activity",
        sentence: "This activity is in every setting that the team supports: none is named",
      },
      { alias: "a", type: "Activity", field: "place", sentence: "It is named in settings: remove those first" },
    ],
  },
  {
    from: "poor_fits c JOIN liaisons p ON p.id = c.service_id",
    where: "p.team_id <> c.team_id",
    at: [
      { alias: "c", type: "PoorFit", field: "service", sentence: "Another team works with this service" },
      { alias: "p", type: "Liaison", field: "team", sentence: "Its present team offers it where its own offer does not fit" },
    ],
  },
  {
    from: `deliveries c JOIN involvements p ON p.id = c.involvement_id JOIN teams m ON m.id = c.team_id
      JOIN team_sites t ON t.team_id = m.id AND ${days("t")} @> c."from"`,
    where: "p.site_id <> t.value_id",
    at: [
      { alias: "c", type: "Delivery", field: "involvement", sentence: "On that day the team was in another site than those who took part" },
      { alias: "p", type: "Involvement", field: "site", sentence: "A team of its present site decided on its delivery with them" },
      { alias: "m", type: "Team", field: "site", sentence: DECIDED },
      { alias: "t", type: "TeamSite", field: "value", sentence: DECIDED },
    ],
  },
]);
