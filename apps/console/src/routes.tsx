import { createRootRoute, createRoute, createRouter, lazyRouteComponent, notFound } from "@tanstack/react-router";
import type { RecordType } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import { FormPage } from "./kit/form/form-page.tsx";
import { Frame } from "./kit/frame/frame.tsx";
import { Page } from "./kit/frame/page.tsx";
import { readListSearch } from "./kit/list/list-state.ts";
import { RecordList } from "./kit/list/record-list.tsx";
import type { Extensions } from "./kit/model/extensions.ts";
import { typeAt } from "./kit/model/paths.ts";
import { RecordPage } from "./kit/record/record-page.tsx";
import { ChangeSetPage } from "./slices/changes/change-set.tsx";
import { Changes } from "./slices/changes/changes.tsx";
import { readChangesSearch } from "./slices/changes/search.ts";
import { MoveToStage } from "./slices/enrolment-stages/move-to-stage.tsx";
import { columns, tones } from "./slices/lists/lists.ts";
import { Today } from "./slices/today/today.tsx";
import { readVacanciesSearch } from "./slices/vacancies/query.ts";
import { Vacancies } from "./slices/vacancies/vacancies.tsx";

/** What the slices add to lists and pages, and the desks of the navigation. */
export const extensions: Extensions = {
  desks: [
    { label: "Today", to: "/" },
    { label: "Changes", to: "/changes" },
    { label: "Vacancies", to: "/vacancies", chapter: "Workforce" },
    { label: "Playground", to: "/graphql", reloads: true },
  ],
  actions: { Enrolment: [{ label: "Move to stage…", component: MoveToStage }] },
  columns,
  tones,
};

const root = createRootRoute({
  component: Frame,
  notFoundComponent: () => (
    <Page title="There is no such page">
      <p>Check the address, or choose a list from the menu.</p>
    </Page>
  ),
});

function typeOf(plural: string): RecordType {
  const type = typeAt(programme, plural);
  if (!type) throw notFound();
  return type;
}

const list = createRoute({
  getParentRoute: () => root,
  path: "/$plural",
  validateSearch: readListSearch,
  beforeLoad: ({ params }) => void typeOf(params.plural),
  component: () => {
    const type = typeOf(list.useParams().plural);
    return <RecordList key={type.name} type={type} state={list.useSearch()} />;
  },
});

/** Links that a new record starts with: `?site=` and an id. */
const readPrefill = (given: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === "string"));

const added = createRoute({
  getParentRoute: () => root,
  path: "/$plural/new",
  validateSearch: readPrefill,
  beforeLoad: ({ params }) => void typeOf(params.plural),
  component: () => {
    const type = typeOf(added.useParams().plural);
    return <FormPage key={type.name} type={type} prefill={added.useSearch()} />;
  },
});

const page = createRoute({
  getParentRoute: () => root,
  path: "/$plural/$id",
  beforeLoad: ({ params }) => void typeOf(params.plural),
  component: () => {
    const { plural, id } = page.useParams();
    return <RecordPage key={id} type={typeOf(plural)} id={id} />;
  },
});

const edited = createRoute({
  getParentRoute: () => root,
  path: "/$plural/$id/edit",
  beforeLoad: ({ params }) => void typeOf(params.plural),
  component: () => {
    const { plural, id } = edited.useParams();
    return <FormPage key={id} type={typeOf(plural)} id={id} />;
  },
});

const today = createRoute({ getParentRoute: () => root, path: "/", component: Today });

const vacancies = createRoute({
  getParentRoute: () => root,
  path: "/vacancies",
  validateSearch: readVacanciesSearch,
  component: () => <Vacancies search={vacancies.useSearch()} />,
});

const changes = createRoute({
  getParentRoute: () => root,
  path: "/changes",
  validateSearch: readChangesSearch,
  component: () => <Changes search={changes.useSearch()} />,
});

const changeSet = createRoute({
  getParentRoute: () => root,
  path: "/changes/$id",
  component: () => {
    const { id } = changeSet.useParams();
    return <ChangeSetPage key={id} id={id} />;
  },
});

const playground = createRoute({
  getParentRoute: () => root,
  path: "/graphql",
  component: lazyRouteComponent(() => import("./slices/playground/playground.tsx"), "Playground"),
});

const routeTree = root.addChildren([today, changes, changeSet, vacancies, playground, list, added, page, edited]);

/** The console's addresses. */
export const router = createRouter({ routeTree, defaultPreload: false, notFoundMode: "root" });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
