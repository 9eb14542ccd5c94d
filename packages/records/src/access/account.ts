import { day, email, record, text } from "@trailblazer/fields";

/** Somebody who may sign in. What they may see and do follows from their grants. */
export const account = record(
  "Account",
  "accounts",
  {
    name: text("Name", { max: 120, personal: true, search: true, help: "As it stands in the history of what they change." }),
    email: email("E-mail", { personal: true, unique: true, search: true, help: "What they sign in with." }),
    closedOn: day("Closed on", { optional: true, help: "From this day on nobody signs in with it. What was signed in ends at once." }),
  },
  {
    isOfPeople: true,
    title: "name",
    isViewer: true,
    help: "Somebody who may sign in. What they may see and do follows from their grants.",
  },
);
