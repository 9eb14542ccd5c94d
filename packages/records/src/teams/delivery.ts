import { choice, link, longText, record, term } from "@trailblazer/fields";

/** How a team meets those whom it supports. */
export const deliveryModes = { FACE_TO_FACE: "Face to face", REMOTE: "Remote", BLENDED: "Blended" } as const;

/** How a team delivered over time: in one way on a day. */
export const delivery = record(
  "Delivery",
  "deliveries",
  {
    team: link("Team", "Team", { search: true }),
    mode: choice("Mode", deliveryModes, { help: "Remote is by telephone or video; blended is some of it remote, some face to face." }),
    involvement: link("Decided with", "Involvement", {
      optional: true,
      help: "What young people, parents, carers or settings took part in when it was decided. Empty where they had no part.",
    }),
    reason: longText("Why", { optional: true, max: 1000 }),
    ...term(),
  },
  {
    title: ["mode", "team"],
    within: "team.site",
    labels: "Delivery, over time",
    help: "Whether a team delivered face to face, remotely or both, from a day until a day, and who took part in deciding so.",
    oneAtATime: [{ of: ["team"], at: "team", sentence: "The team delivers in one way on a day" }],
  },
);
