import { type RefObject, useEffect, useState } from "react";

/** Whether a part of the page has come near to what one sees. Once it has, it stays so. */
export function useNear(part: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (isNear || !part.current) return undefined;
    const look = new IntersectionObserver((seen) => setIsNear((now) => now || seen.some(({ isIntersecting }) => isIntersecting)), {
      rootMargin: "400px",
    });
    look.observe(part.current);
    return () => look.disconnect();
  }, [isNear, part]);
  return isNear;
}
