/** What people quote when they ask for help: the same for the same fault. */
export function referenceOf(error: unknown): string {
  const { name, message } = error instanceof Error ? error : { name: "Error", message: String(error) };
  let sum = 0x811c9dc5;
  for (const letter of `${name}: ${message}`) sum = Math.imul(sum ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return sum.toString(16).toUpperCase().padStart(8, "0");
}

/** Whether a part of the console could not be fetched: the network failed, or a newer console has taken its place. */
export const isNotFetched = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|importing a module script|preload CSS/i.test(error.message);
