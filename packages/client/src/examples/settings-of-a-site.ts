import { register } from "../index.ts";

const [url = "http://127.0.0.1:4000/graphql", site = "Ferrygate"] = process.argv.slice(2);
const { settings } = register({ url, token: process.env.REGISTER_TOKEN ?? "demo-administrator" });
const found = settings({
  where: { enrolments: { some: { site: { name: { eq: site } } } } },
  orderBy: [{ name: "ASC" }],
  select: { name: true, urn: true, phase: true, pupils: true },
});
for await (const { name, urn, phase, pupils } of found) console.log([urn, name, phase, pupils].join("\t"));
