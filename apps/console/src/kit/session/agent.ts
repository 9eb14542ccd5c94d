const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrom(e|ium)\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows/, "Windows"],
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Mac OS X|Macintosh/, "a Mac"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

const named = (agent: string, names: typeof browsers) => names.find(([sign]) => sign.test(agent))?.[1];

/** A browser as people know it, out of what it says of itself: "Chrome on Windows". */
export function agentWords(agent: string | null): string {
  if (!agent) return "Not known";
  const [browser, system] = [named(agent, browsers), named(agent, systems)];
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? agent.split(/[\s/]/)[0] ?? agent;
}
