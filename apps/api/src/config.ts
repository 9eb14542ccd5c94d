import { isDay } from "@trailblazer/fields";
import { z } from "zod";

const loopback = new Set(["127.0.0.1", "::1", "localhost"]);
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, "is an address such as postgres://user:password@host/database");

const environment = z
  .object({
    PORT: z.coerce.number("is a number").int("is a whole number").min(0, "is at least 0").max(65_535, "is at most 65535").default(4000),
    HOST: z.string().min(1, "names an address to listen on").default("127.0.0.1"),
    UNGUARDED: z.enum(["yes", "no"], "is yes or no").default("no"),
    DATA_DIR: z.string().min(1, "names a folder").default(".data"),
    DATABASE_URL: databaseUrl.optional(),
    DATABASE_OWNER_URL: databaseUrl.optional(),
    PREPARED: z.enum(["yes", "no"], "is yes or no").default("yes"),
    REGISTER_NAME: z.string().min(1, "is the name in the console's header").default("Trailblazer register"),
    TODAY: z.string().refine(isDay, "is a day, such as 2021-03-31").optional(),
    LOG_LEVEL: z
      .enum(["fatal", "error", "warn", "info", "debug", "silent"], "is fatal, error, warn, info, debug or silent")
      .default("warn"),
  })
  .refine(({ HOST, UNGUARDED }) => loopback.has(HOST) || UNGUARDED === "yes", {
    path: ["HOST"],
    message:
      "is reached from other machines, and there is no sign-in yet. Keep 127.0.0.1, or set UNGUARDED=yes where something else keeps strangers out",
  })
  .refine(({ DATABASE_URL, DATABASE_OWNER_URL }) => DATABASE_URL || !DATABASE_OWNER_URL, {
    path: ["DATABASE_OWNER_URL"],
    message: "needs DATABASE_URL beside it: the address that requests use",
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
