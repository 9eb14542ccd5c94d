import type { Create } from "../../engine/write/change.ts";
import { creator } from "../published/creator.ts";
import { figures, nationalRows, principles, supervisionStandards, targets } from "../published/reference.ts";
import { regions } from "../published/regions.ts";
import { absences } from "./absences.ts";
import { assessments } from "./assessments.ts";
import { awards } from "./awards.ts";
import { boards } from "./boards.ts";
import { campaigns } from "./campaigns.ts";
import { careerSteps } from "./career-steps.ts";
import { careers } from "./careers.ts";
import { cohorts } from "./cohorts.ts";
import { enrolments } from "./enrolments.ts";
import { evaluated } from "./findings.ts";
import { followUp } from "./follow-up.ts";
import { involvements } from "./involvements.ts";
import { liaisons } from "./liaisons.ts";
import { meetings } from "./meetings.ts";
import { milestones } from "./milestones.ts";
import { organisations } from "./organisations.ts";
import { partners } from "./partners.ts";
import { posts } from "./posts.ts";
import { practices } from "./practices.ts";
import { responses } from "./responses.ts";
import { actionsOnReturns, returns } from "./returns.ts";
import { reviewActions, reviews } from "./reviews.ts";
import { settings } from "./settings.ts";
import { commissioners, sites, waitingTimePilots, waves } from "./sites.ts";
import { successions } from "./successions.ts";
import { supervisions } from "./supervisions.ts";
import { supports } from "./supports.ts";
import { teams } from "./teams.ts";
import { demoToday } from "./today.ts";

export { demoToday };

/** A made-up programme at the real one's size: 25 sites in the real regions, every name, person and figure in them invented. */
export function demo(): Create[] {
  const { add, creates } = creator(`${demoToday}T00:00:00Z`);

  const inRegions = regions(add);
  const bodies = organisations(add, inRegions);
  const ofWaves = waves(add);
  const areas = sites(add, inRegions);
  commissioners(add, areas, bodies);
  waitingTimePilots(add, areas);
  const allTeams = teams(add, areas, ofWaves, bodies);
  const allSettings = settings(add, bodies);
  successions(add, bodies, allSettings);
  const intake = enrolments(add, areas, ofWaves, allSettings, allTeams);
  supports(add, allTeams, intake);
  const allPosts = posts(add, allTeams);
  supervisionStandards(add);
  const { book, trainees } = careers(add, allPosts, areas);
  book.write(campaigns(add, allPosts, book.planned));
  cohorts(add, trainees, bodies);
  absences(add, book);
  careerSteps(add, book.held, supervisions(add, book.held, trainees), bodies);
  const allBoards = boards(add, areas, bodies, intake);
  // Before the actions that come out of them.
  const allReviews = reviews(add, areas);
  const held = meetings(add, allBoards);
  const accepted = returns(add, areas);
  followUp(add, allBoards, held);
  actionsOnReturns(add, allBoards, accepted);
  involvements(add, areas);
  reviewActions(add, allBoards, allReviews);
  evaluated(add, areas, ofWaves, responses(add, areas, inRegions));
  figures(add, nationalRows, { sites: areas, regions: inRegions, waves: new Map(Object.entries(ofWaves)) });
  targets(add);
  awards(add, areas, ofWaves, bodies);
  partners(add, areas, bodies);
  milestones(add, areas, ofWaves, { teams: allTeams, intake, boards: allBoards });
  assessments(add, areas, principles(add));
  liaisons(add, allTeams, bodies);
  practices(add, areas);
  return creates();
}
