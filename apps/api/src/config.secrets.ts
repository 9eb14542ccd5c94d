/** Passwords that stand in examples: the first that are tried. */
const wellKnown = new Set(["postgres", "password", "register", "change-me", "changeme", "secret"]);
const SHORTEST = 16;

const fault = (secret: string): string | undefined => {
  if (secret === "") return "has no password: give it one";
  if (wellKnown.has(secret.toLowerCase())) return "has a password that everybody knows: give it another";
  return secret.length < SHORTEST ? `has a password of fewer than ${SHORTEST} characters: give it a longer one` : undefined;
};

const ofAddress = (url: string | undefined) => url && URL.canParse(url) && decodeURIComponent(new URL(url).password);

/** Which variables hold a secret that is none, and what is wrong with it. */
export function secretFaults(given: {
  readonly DATABASE_URL?: string | undefined;
  readonly DATABASE_OWNER_URL?: string | undefined;
  readonly DATABASE_READERS_URL?: string | undefined;
  readonly OIDC_CLIENT_SECRET?: string | undefined;
}): readonly (readonly [string, string])[] {
  const secrets = {
    DATABASE_URL: ofAddress(given.DATABASE_URL),
    DATABASE_OWNER_URL: ofAddress(given.DATABASE_OWNER_URL),
    DATABASE_READERS_URL: ofAddress(given.DATABASE_READERS_URL),
    OIDC_CLIENT_SECRET: given.OIDC_CLIENT_SECRET,
  };
  return Object.entries(secrets).flatMap(([name, secret]) => {
    const found = typeof secret === "string" ? fault(secret) : undefined;
    return found ? [[name, found] as const] : [];
  });
}
