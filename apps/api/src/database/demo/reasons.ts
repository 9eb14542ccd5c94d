/** Why settings did not join, paused or withdrew, in words that name nobody. */
export const declined = [
  "No room that could be kept for confidential work.",
  "Already buys in counselling and wants to see how that goes first.",
  "New head teacher from September: asked to be approached again then.",
  "Staff have too much on this year.",
  "Wants support for all pupils and not for mild to moderate needs alone.",
  "Governors asked for another year to prepare.",
  "The trust that runs the school has a programme of its own.",
  "No senior mental health lead yet.",
];

export const paused = [
  "Paused while the setting was open to few pupils in the pandemic.",
  "Paused until a new senior mental health lead is in place.",
  "Paused during building works: there is no room to meet in.",
  "Paused at the setting's request while staff were away.",
];

export const withdrawn = [
  "Uses its own counselling service again.",
  "Joined the offer of its academy trust.",
  "Too few referrals for the time that it took.",
  "Needs of most pupils were beyond what the team is for.",
  "Could not keep a room for the team.",
];

export const converted = "Became an academy: goes on under its new number.";
export const merged = "Merged with a neighbour: goes on as part of the new school.";
export const closed = "The setting closed.";
