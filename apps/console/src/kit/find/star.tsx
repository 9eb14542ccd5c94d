import { Button } from "react-aria-components/Button";
import { type KeptPage, useStar } from "./kept.ts";

/** Stars a page, so that it stands in the menu and in the search box, and takes the star away again. */
export function Star({ page, title }: { readonly page: KeptPage; readonly title: string }) {
  const { isStarred, mayKeep, turn } = useStar(page);
  if (!mayKeep) return null;
  return (
    <Button className="star" aria-label={isStarred ? `Take the star off ${title}` : `Star ${title}`} onPress={turn}>
      <span aria-hidden="true">{isStarred ? "★" : "☆"}</span>
    </Button>
  );
}
