/** Part of a whole in a word. The evaluation says few, a handful or a small number and gives no number: here that is a fifth at the most. */
export function extent(part: number, whole: number): "none" | "few" | "some" | "all" {
  if (part === 0) return "none";
  if (part <= whole / 5) return "few";
  return part < whole ? "some" : "all";
}
