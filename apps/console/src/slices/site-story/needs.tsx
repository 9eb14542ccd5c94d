import { type Need, Needs } from "../../kit/desk/needs.tsx";
import { Card } from "../../kit/frame/card.tsx";
import type { StoryNumbers } from "./tiles.tsx";

const many = (one: string, more: string) => (isOne: boolean) => (isOne ? one : more);

/** What is late, missing or unanswered at a site. */
export function StoryNeeds({ numbers: n }: { readonly numbers: StoryNumbers }) {
  const needs: readonly Need[] = [
    { of: n.milestonesOverdue, tag: "overdue", tone: "red", words: many("milestone", "milestones") },
    { of: n.actionsOverdue, tag: "overdue", tone: "red", words: many("action of its boards", "actions of its boards"), order: "dueOn" },
    { of: n.conditionsOverdue, tag: "overdue", tone: "red", words: many("condition of its awards", "conditions of its awards") },
    { of: n.reviewOverdue, tag: "overdue", tone: "red", words: () => "review by its region" },
    { of: n.escalationsOpen, tag: "wait", tone: "yellow", words: many("escalation without an answer", "escalations without an answer") },
    { of: n.boardsIncomplete, tag: "missing", tone: "yellow", words: many("board without all groups", "boards without all groups") },
    {
      of: n.longVacant,
      tag: "vacant",
      tone: "yellow",
      words: many("post for more than 90 days", "posts for more than 90 days"),
      order: "-daysVacant",
    },
  ];
  return (
    <Card title="What needs doing">
      <Needs needs={needs} nothing="Nothing is overdue, missing or without an answer." />
    </Card>
  );
}
