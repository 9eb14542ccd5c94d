import { programmeQuestion } from "@trailblazer/records";
import type { Add } from "../published/creator.ts";
import type { SavedQueries } from "./saved-queries.ts";

const director = "Director of the demonstration programme";

/** What was put to the made-up programme by those outside it: sent, waiting to be cleared or sent, overdue and open. */
export function questions(add: Add, queries: SavedQueries): void {
  add(programmeQuestion, {
    question: "How many schools and colleges had joined the programme by 31 December 2020, by phase of education?",
    cameAs: "PARLIAMENTARY_QUESTION",
    reference: "DEMO-PQ-1",
    askedBy: "A Member of the made-up House",
    askedOn: "2021-01-18",
    dueOn: "2021-01-25",
    savedQuery: queries.settingsJoined,
    answer:
      "On 31 December 2020, 1,047 schools and colleges had joined: 732 primary, 214 secondary, 61 that are of no phase, 23 of 16 plus, 9 all-through and 8 nursery.",
    answeredOn: "2021-01-21",
    clearedBy: director,
    clearedOn: "2021-01-22",
    sentOn: "2021-01-25",
  });
  add(programmeQuestion, {
    question: "How many posts of mental health support teams had hours that nobody filled on 30 September 2020?",
    cameAs: "FREEDOM_OF_INFORMATION",
    reference: "DEMO-FOI-7",
    askedBy: "A member of the public",
    askedOn: "2020-10-05",
    dueOn: "2020-11-02",
    savedQuery: queries.vacantPosts,
    answer:
      "On 30 September 2020, 44 posts of practitioners and senior clinicians had hours that no substantive or seconded member of staff filled.",
    answeredOn: "2020-10-21",
    clearedBy: director,
    clearedOn: "2020-10-28",
    sentOn: "2020-10-30",
  });
  add(programmeQuestion, {
    question: "How many settings in which 30 % of pupils or more are eligible for free school meals have no team?",
    cameAs: "COMMITTEE",
    reference: "DEMO-SC-2",
    askedBy: "The made-up Committee on Education",
    askedOn: "2021-03-08",
    dueOn: "2021-03-26",
    savedQuery: queries.highNeed,
    answer: "On 24 March 2021 there were 77 such settings that no team supported, beside 322 that one did.",
    answeredOn: "2021-03-24",
  });
  add(programmeQuestion, {
    question: "How many practitioners ended a posting in 2020?",
    cameAs: "MEDIA",
    askedBy: "The Demonstration Gazette",
    askedOn: "2021-03-22",
    dueOn: "2021-04-01",
    savedQuery: queries.leavers,
    answer: "In 2020, 270 postings of practitioners ended. Those who went on to another post, as once they qualified, are counted too.",
    answeredOn: "2021-03-26",
    clearedBy: director,
    clearedOn: "2021-03-30",
  });
  add(programmeQuestion, {
    question: "Which settings have applied to Ravenholt and still wait to be told?",
    cameAs: "INTERNAL",
    askedBy: "The regional office",
    askedOn: "2021-03-29",
    dueOn: "2021-04-14",
    savedQuery: queries.waiting,
  });
  add(programmeQuestion, {
    question: "How does a college ask to join the programme?",
    cameAs: "CORRESPONDENCE",
    askedBy: "A further education college",
    askedOn: "2020-11-09",
    dueOn: "2020-11-23",
    answer: "Colleges apply to the site in whose area they are, which selects settings once a year.",
    answeredOn: "2020-11-12",
    clearedBy: director,
    clearedOn: "2020-11-12",
    sentOn: "2020-11-13",
  });
}
