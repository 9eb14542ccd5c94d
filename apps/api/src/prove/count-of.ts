/** How often a proof tries, out of the environment: fewer while it is worked on. */
export function countOf(name: string, usual: number): number {
  const given = process.env[name];
  if (given === undefined || given === "") return usual;
  const count = Number(given);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${name} is a whole number, at least 1`);
  return count;
}
