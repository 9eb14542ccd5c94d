import { imports } from "./imports.ts";
import { isCode, isTest, type Rule } from "./tree.ts";

/** What of a package is a room of its own: what the client sends and reads, of which the kit may know. */
const apart = new Set(["client/wire"]);

/** Where a file stands: its workspace, the room in it, and in `slices` which one. Made from the path alone. */
function room(path: string): string {
  if (path.startsWith("@trailblazer/")) {
    const [, name = "", part = ""] = path.split("/");
    if (apart.has(`${name}/${part}`)) return `${name}/${part}`;
    return /^(api|console|bench)$/.test(name) ? `package:${name}` : name;
  }
  const [top, name = "", ...inside] = path.split("/");
  if (top === "packages") return apart.has(`${name}/${inside[1]}`) ? `${name}/${inside[1]}` : name;
  if (top !== "apps") return "root";
  const [source, folder = "", slice = ""] = inside;
  if (source !== "src" || inside.length < 3) return `${name}/top`;
  return folder === "slices" ? `${name}/slices/${slice}` : `${name}/${folder}`;
}

const api = ["api/top", "api/engine", "api/slices/*", "api/database", "api/http", "api/whole", "api/prove"];
const console = ["console/top", "console/kit", "console/slices/*", "console/walks"];

/** What each room may read beside itself. A slice never reads another; a room that is not here is not in the house. */
const reads: Readonly<Record<string, readonly string[]>> = {
  fields: [],
  records: ["fields"],
  contract: [],
  "client/wire": ["fields"],
  client: ["fields", "records", "contract", "client/wire"],
  rules: [],
  "api/engine": ["fields"],
  "api/slices/*": ["fields", "records", "api/engine"],
  "api/database": ["fields", "records", "api/engine"],
  "api/http": ["fields", "api/engine", "api/database"],
  "api/whole": ["fields", "records", ...api],
  "api/prove": ["fields", "records", ...api],
  "api/top": ["fields", "records", ...api],
  "console/kit": ["fields", "client/wire"],
  "console/slices/*": ["fields", "records", "client/wire", "console/kit"],
  "console/walks": ["fields", "records", "client/wire", ...console],
  "console/top": ["fields", "records", "client/wire", ...console],
  "bench/*": ["fields", "records", "client", "package:api"],
};

/** What a test may read beside what the files next to it may: a real database, a register on it, and the client that asks it. */
const testsRead: Readonly<Record<string, readonly string[]>> = {
  "api/engine": ["api/database"],
  "api/slices/*": ["api/database", "api/whole"],
  "api/whole": ["client"],
};

/** What was set from outside, checked once: a part of `api/top` that these rooms read as well. */
const config = "apps/api/src/config.ts";
const readsConfig = new Set(["api/database", "api/http"]);

/** Every slice is a room of its own, under one rule. */
const kind = (name: string) => name.replace(/^(\w+\/slices\/|bench\/).*$/, "$1*");

function may(path: string, to: string): boolean {
  const [own, other] = [room(path), room(to)];
  if (own === other || (own.startsWith("bench/") && other.startsWith("bench/"))) return true;
  if (other === "root") return path.endsWith(".config.ts");
  if (to === config && readsConfig.has(own)) return true;
  const open = reads[kind(own)] ?? [];
  return [...open, ...(isTest(path) ? (testsRead[kind(own)] ?? []) : [])].includes(kind(other));
}

const workspace = (path: string) => path.split("/").slice(0, 2).join("/");

/** Who imports whom: the engine and the kit know kinds, the records know the domain, slices know both, and slices do not know each other. */
export const layers: Rule = (sources) =>
  sources.filter(isCode).flatMap((source) => {
    const { path } = source;
    const own = room(path);
    if (own === "root") return [];
    if (!reads[kind(own)]) return [`${path} stands in ${own}, which is no room of the house`];
    return imports(source)
      .filter(({ written }) => written.startsWith(".") || written.startsWith("@trailblazer/"))
      .flatMap(({ to, written }) => {
        if (!may(path, to)) return [`${path} imports ${written}: ${own} may not read ${room(to)}`];
        const leaves = written.startsWith(".") && room(to) !== "root" && workspace(to) !== workspace(path);
        return leaves ? [`${path} imports ${written}: another workspace is read by the name of its package`] : [];
      });
  });
