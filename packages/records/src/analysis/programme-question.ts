import { choice, day, figure, link, longText, record, text, yesNo } from "@trailblazer/fields";

const isBefore = (day: string | null, other: string | null): boolean => day !== null && other !== null && day < other;

/** What was asked of the programme from outside, and what it answered. */
export const programmeQuestion = record(
  "ProgrammeQuestion",
  "programmeQuestions",
  {
    question: text("Question", { max: 500, search: true, help: "As it was put, without the name of a person." }),
    cameAs: choice("Came as", {
      PARLIAMENTARY_QUESTION: "Parliamentary question",
      COMMITTEE: "Question of a select committee",
      FREEDOM_OF_INFORMATION: "Freedom of information request",
      CORRESPONDENCE: "Letter or e-mail",
      MEDIA: "Media enquiry",
      INTERNAL: "Question from within the NHS or government",
    }),
    reference: text("Reference", {
      optional: true,
      max: 60,
      search: true,
      help: "Its number where it came from, such as that of a Parliamentary question.",
    }),
    askedBy: text("Asked by", {
      search: true,
      help: "An office or a body, such as a committee or a department. Never a private person: write a member of the public.",
    }),
    askedOn: day("Asked on"),
    dueOn: day("Due on", { help: "The day by which an answer has to be sent." }),
    savedQuery: link("Saved query", "SavedQuery", { optional: true, help: "The query that gives the figures of the answer." }),
    citation: link("Citation", "Citation", { optional: true, help: "The figures of the answer, as they are found again." }),
    state: figure(
      choice(
        "State",
        { OPEN: "Open", ANSWERED: "Answered", CLEARED: "Cleared", SENT: "Sent" },
        {
          optional: true,
          help: "How far it was on the day: answered waits to be cleared, and cleared to be sent. Empty before it is asked.",
        },
      ),
    ),
    isOverdue: figure(yesNo("Overdue", { help: "Whether its answer was due before the day and not sent on it." })),
    answer: longText("Answer", { optional: true, search: true, help: "In the words in which it is sent. A draft until it is answered." }),
    answeredOn: day("Answered on", { optional: true, help: "The day on which the answer was ready to be cleared." }),
    clearedBy: text("Cleared by", { optional: true, help: "The office that lets the answer go out, such as the programme's director." }),
    clearedOn: day("Cleared on", { optional: true }),
    sentOn: day("Sent on", { optional: true }),
  },
  {
    title: "question",
    label: "Question to the programme",
    labels: "Questions to the programme",
    isOfAnalysis: true,
    help: "What Parliament, the public, the press or an office asked of the programme, what it answered, and the query behind the figures.",
    rules: [
      { at: "dueOn", sentence: "Due on is not before asked on", broken: (row) => isBefore(row.dueOn, row.askedOn) },
      {
        at: "answer",
        sentence: "Write the answer, or leave answered on empty",
        broken: (row) => row.answeredOn !== null && row.answer === null,
      },
      { at: "answeredOn", sentence: "Answered on is not before asked on", broken: (row) => isBefore(row.answeredOn, row.askedOn) },
      {
        at: "clearedOn",
        sentence: "An answer is cleared once it is answered: give answered on, or leave cleared on empty",
        broken: (row) => row.clearedOn !== null && row.answeredOn === null,
      },
      { at: "clearedOn", sentence: "Cleared on is not before answered on", broken: (row) => isBefore(row.clearedOn, row.answeredOn) },
      {
        at: "clearedBy",
        sentence: "Say which office cleared the answer",
        broken: (row) => row.clearedOn !== null && row.clearedBy === null,
      },
      {
        at: "sentOn",
        sentence: "An answer is sent once it is cleared: give cleared on, or leave sent on empty",
        broken: (row) => row.sentOn !== null && row.clearedOn === null,
      },
      { at: "sentOn", sentence: "Sent on is not before cleared on", broken: (row) => isBefore(row.sentOn, row.clearedOn) },
    ],
  },
);
