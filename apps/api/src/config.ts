import { isDay } from "@trailblazer/fields";
import { z } from "zod";
import { secretFaults } from "./config.secrets.ts";

const loopback = new Set(["127.0.0.1", "::1", "[::1]", "localhost"]);

/** Whether an address is of this machine alone. */
export const isLoopback = (host: string): boolean => loopback.has(host);

const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, "is an address such as postgres://user:password@host/database");
const isHttps = (text: string) => URL.canParse(text) && new URL(text).protocol === "https:";
const isIssuer = (text: string) => isHttps(text) || (URL.canParse(text) && isLoopback(new URL(text).hostname));

/** Whether other machines reach the register: by its own address, or by one that is passed on to it. */
export const isInService = ({ HOST, PUBLIC_URL }: { HOST: string; PUBLIC_URL?: string | undefined }): boolean =>
  !isLoopback(HOST) || PUBLIC_URL !== undefined;

const environment = z
  .object({
    PORT: z.coerce.number("is a number").int("is a whole number").min(0, "is at least 0").max(65_535, "is at most 65535").default(4000),
    HOST: z.string().min(1, "names an address to listen on").default("127.0.0.1"),
    PUBLIC_URL: z
      .string()
      .transform((text) => text.replace(/\/$/, ""))
      .refine(
        (text) => isHttps(text) && new URL(text).origin === text,
        "is where people reach the register, such as https://register.example.org",
      )
      .optional(),
    PROXIES: z.coerce.number("is a number").int("is a whole number").min(0, "is at least 0").max(9, "is at most 9").default(0),
    REQUESTS_A_MINUTE: z.coerce.number("is a number").int("is a whole number").min(1, "is at least 1").default(1200),
    DATA_DIR: z.string().min(1, "names a folder").default(".data"),
    DATABASE_URL: databaseUrl.optional(),
    DATABASE_OWNER_URL: databaseUrl.optional(),
    DATABASE_READERS_URL: databaseUrl.optional(),
    KEPT_ANSWERS: z.coerce
      .number("is a number")
      .int("is a whole number")
      .min(0, "is at least 0")
      .max(10_000, "is at most 10,000")
      .default(64),
    BEHIND: z.coerce.number("is a number").int("is a whole number").min(0, "is at least 0").max(19, "is at most 19").default(19),
    PREPARED: z.enum(["yes", "no"], "is yes or no").default("yes"),
    OIDC_ISSUER: z.string().refine(isIssuer, "is the https address of an OpenID provider").optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().max(60, "has at most 60 characters").optional(),
    REGISTER_NAME: z.string().min(1, "is the name in the console's header").default("Trailblazer register"),
    TODAY: z.string().refine(isDay, "is a day, such as 2021-03-31").optional(),
    LOG_LEVEL: z
      .enum(["fatal", "error", "warn", "info", "debug", "silent"], "is fatal, error, warn, info, debug or silent")
      .default("warn"),
  })
  .refine(({ HOST, PUBLIC_URL }) => isLoopback(HOST) || PUBLIC_URL, {
    path: ["PUBLIC_URL"],
    message: "is needed where HOST is reached from other machines: the https address at which people reach the register",
  })
  .refine(({ DATABASE_URL, DATABASE_OWNER_URL }) => DATABASE_URL || !DATABASE_OWNER_URL, {
    path: ["DATABASE_OWNER_URL"],
    message: "needs DATABASE_URL beside it: the address that requests use",
  })
  .refine(({ DATABASE_URL, DATABASE_READERS_URL }) => DATABASE_URL || !DATABASE_READERS_URL, {
    path: ["DATABASE_READERS_URL"],
    message: "needs DATABASE_URL beside it: the server that it is a replica of",
  })
  .superRefine((given, context) => {
    const oidc = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME"] as const;
    const missing = oidc.filter((name) => !given[name]);
    const add = (name: string, message: string) => context.addIssue({ code: "custom", path: [name], message });
    if (missing.length && missing.length < oidc.length)
      for (const name of missing) add(name, "is needed beside the other variables of the OpenID provider");
    if (isInService(given)) for (const [name, message] of secretFaults(given)) add(name, message);
  });

/** What the register is started with. */
export type Config = z.infer<typeof environment>;

/** Reads the environment, and says all that is wrong with it at once. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable is one that was left out, as compose files write it.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const read = environment.safeParse(given);
  if (read.success) return read.data;
  throw new Error(
    ["The register can't start:", ...read.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`)].join("\n"),
  );
}
