import "reflect-metadata";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gaps } from "@trailblazer/fields";
import { policies, programme } from "@trailblazer/records";
import { printSchema } from "graphql";
import { drift, writeMigration } from "./database/drift.ts";
import { migrate } from "./database/migrate.ts";
import { scratch } from "./database/scratch.ts";
import { ownerSource } from "./database/source.ts";
import { testServer } from "./database/test-server.ts";
import { chaptersDrawn, drawnInto, recordsDrawn } from "./picture.ts";
import { registerSchema } from "./programme.ts";

const root = join(import.meta.dirname, "../../..");
const migrations = join(root, "apps/api/src/database/migrations");
const onlyCheck = process.argv.includes("--check");
const stale: string[] = [];

const text = (path: string) => readFileSync(join(root, path), "utf8");
const printed: Readonly<Record<string, string>> = {
  "packages/contract/schema.graphql": `# Printed from the declarations by \`npm run write\`.\n${printSchema(await registerSchema())}\n`,
  "ARCHITECTURE.md": drawnInto(text("ARCHITECTURE.md"), chaptersDrawn(programme)),
  "docs/records.md": recordsDrawn(programme),
};
for (const [path, now] of Object.entries(printed)) {
  if (now === text(path)) continue;
  stale.push(path);
  if (!onlyCheck) writeFileSync(join(root, path), now);
}

const server = await testServer();
const empty = await scratch(server);
const source = await ownerSource(empty.url, programme).initialize();
try {
  await migrate(source);
  const found = await drift(source);
  if (found.up.length) stale.push(onlyCheck ? "apps/api/src/database/migrations" : writeMigration(migrations, found, Date.now()));
} finally {
  await source.destroy();
  await empty.drop();
  await server.stop();
}

// What a role may see and do is written by hand alone.
const missing = policies.flatMap((policy) => gaps(policy, programme.records));
if (missing.length) {
  console.error(`The policies in packages/records/src/access leave open:\n${missing.join("\n")}`);
  process.exitCode = 1;
}
if (!stale.length) console.log("The contract, the pictures and the migrations are up to date.");
else if (onlyCheck) {
  console.error(`Behind the declarations: ${stale.join(", ")}. Run npm run write.`);
  process.exitCode = 1;
} else console.log(`Written: ${stale.join(", ")}.`);
