const small = new Set(["of", "and", "the", "on", "upon", "with", "in", "under", "by", "for", "le"]);
const initials = new Set(["NHS", "CCG", "ICB", "STP", "ICS", "UK"]);

function word(found: string, first: boolean): string {
  if (initials.has(found)) return found;
  const lower = found.toLowerCase();
  return small.has(lower) && !first ? lower : lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** Whether a name is written in capitals alone, and so does not tell how it is spelled. */
const isCapitals = (name: string): boolean => /\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name);

/** A name in capitals as people write it: "NHS STOKE ON TRENT CCG" is "NHS Stoke on Trent CCG". Other names stay as they are. */
export function spelled(name: string): string {
  if (!isCapitals(name)) return name;
  let first = true;
  return name.replace(/[\p{L}'’]+/gu, (found) => {
    const result = word(found, first);
    first = initials.has(found) && first;
    return result;
  });
}
