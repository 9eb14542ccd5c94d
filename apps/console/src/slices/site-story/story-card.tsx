import type { RecordType } from "@trailblazer/fields";
import type { ReactNode } from "react";
import { Card } from "../../kit/frame/card.tsx";
import { useModel } from "../../kit/model/context.tsx";

interface StoryCardProps {
  readonly title: string;
  /** What is told of: nothing where the viewer is not shown it. */
  readonly of: RecordType;
  readonly children: ReactNode;
}

/** A part of a site's story, for those who are shown what it is about. */
export function StoryCard({ title, of, children }: StoryCardProps) {
  const isShown = useModel().records.some(({ name }) => name === of.name);
  return isShown && <Card title={title}>{children}</Card>;
}
