import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
  retainSearchParams,
} from "@tanstack/react-router";
import { useMemo } from "react";
import { readNarrowed } from "./kit/desk/narrowing.ts";
import { BrokenPage } from "./kit/frame/broken-page.tsx";
import { Frame } from "./kit/frame/frame.tsx";
import { later } from "./kit/frame/later.ts";
import { NoSuchPage } from "./kit/frame/no-such-page.tsx";
import { OfType } from "./kit/frame/of-type.tsx";
import { readListSearch } from "./kit/list/list-state.ts";
import { readStandpoint, type Standpoint } from "./kit/model/standpoint.ts";
import { readSignInSearch } from "./kit/session/sign-in-search.ts";
import { SignedIn } from "./kit/session/signed-in.tsx";
import { FromAddress } from "./kit/standpoint/from-address.tsx";
import { readChangesSearch } from "./slices/changes/search.ts";
import { readCompareSearch } from "./slices/compare/search.ts";
import { readLetter } from "./slices/enrolment-desk/letter-kinds.ts";
import { readDeskSearch } from "./slices/enrolment-desk/search.ts";
import { narrows } from "./slices/lists/lists.ts";
import { readGiven } from "./slices/playground/search.ts";

// Fetched once the first page stands, or with it where it is the first.
const Today = later(() => import("./slices/today/today.tsx"), "Today");
const WorkforceDesk = later(() => import("./slices/workforce-desk/workforce-desk.tsx"), "WorkforceDesk");
const GovernanceDesk = later(() => import("./slices/governance-desk/governance-desk.tsx"), "GovernanceDesk");
const OnboardingPage = later(() => import("./slices/verbs/onboarding-page.tsx"), "OnboardingPage");
const SiteStory = later(() => import("./slices/site-story/site-story.tsx"), "SiteStory");
const RegionDesk = later(() => import("./slices/region-desk/region-desk.tsx"), "RegionDesk");
const Account = later(() => import("./slices/account/account.tsx"), "Account");
const SignedInPage = later(() => import("./kit/session/signed-in-page.tsx"), "SignedInPage");
const InvitationPage = later(() => import("./slices/account/invitation-page.tsx"), "InvitationPage");
const FoundPage = later(() => import("./kit/find/found-page.tsx"), "FoundPage");
const RecordList = later(() => import("./kit/list/record-list.tsx"), "RecordList");
const RecordPage = later(() => import("./kit/record/record-page.tsx"), "RecordPage");
const FormPage = later(() => import("./kit/form/form-page.tsx"), "FormPage");
const SignInPage = later(() => import("./kit/session/sign-in-page.tsx"), "SignInPage");
const ChangeSetPage = later(() => import("./slices/changes/change-set.tsx"), "ChangeSetPage");
const Changes = later(() => import("./slices/changes/changes.tsx"), "Changes");

const root = createRootRoute({ component: Outlet });

/** A search as its page reads it: what the router gives has what can't be read as well. */
function useRead<Search>(given: Readonly<Record<string, unknown>>, read: (given: Readonly<Record<string, unknown>>) => Search): Search {
  return useMemo(() => read(given), [given, read]);
}

/** What all pages read out of an address: the day that is looked at, and what desks are narrowed to. */
const readFramed = (given: Readonly<Record<string, unknown>>): Standpoint & { readonly region?: string; readonly site?: string } => ({
  ...readStandpoint(given),
  ...readNarrowed(narrows, given),
});

/** What is shown to those who are signed in. The day that they look at goes with them from page to page. */
const framed = createRoute({
  getParentRoute: () => root,
  id: "framed",
  validateSearch: readFramed,
  search: { middlewares: [retainSearchParams(["asOf", "knownAt"])] },
  component: () => (
    <SignedIn>
      <FromAddress>
        <Frame />
      </FromAddress>
    </SignedIn>
  ),
});

const list = createRoute({
  getParentRoute: () => framed,
  loader: RecordList.preload,
  path: "/$plural",
  validateSearch: readListSearch,
  component: () => {
    const state = useRead(list.useSearch(), readListSearch);
    return <OfType plural={list.useParams().plural}>{(type) => <RecordList key={type.name} type={type} state={state} />}</OfType>;
  },
});

/** Links that a new record starts with: `?site=` and an id. */
const readPrefill = (given: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === "string"));

const added = createRoute({
  getParentRoute: () => framed,
  path: "/$plural/new",
  validateSearch: readPrefill,
  component: () => {
    const prefill = added.useSearch();
    return <OfType plural={added.useParams().plural}>{(type) => <FormPage key={type.name} type={type} prefill={prefill} />}</OfType>;
  },
});

const page = createRoute({
  getParentRoute: () => framed,
  loader: RecordPage.preload,
  path: "/$plural/$id",
  component: () => {
    const { plural, id } = page.useParams();
    return <OfType plural={plural}>{(type) => <RecordPage key={id} type={type} id={id} />}</OfType>;
  },
});

const edited = createRoute({
  getParentRoute: () => framed,
  path: "/$plural/$id/edit",
  component: () => {
    const { plural, id } = edited.useParams();
    return <OfType plural={plural}>{(type) => <FormPage key={id} type={type} id={id} />}</OfType>;
  },
});

const today = createRoute({ getParentRoute: () => framed, path: "/", component: Today });

const workforce = createRoute({ getParentRoute: () => framed, path: "/workforce", component: WorkforceDesk });

const governanceDesk = createRoute({ getParentRoute: () => framed, path: "/governance", component: GovernanceDesk });

const EnrolmentDesk = lazyRouteComponent(() => import("./slices/enrolment-desk/enrolment-desk.tsx"), "EnrolmentDesk");
const enrolmentDesk = createRoute({
  getParentRoute: () => framed,
  path: "/enrolment",
  validateSearch: readDeskSearch,
  component: () => <EnrolmentDesk search={useRead(enrolmentDesk.useSearch(), readDeskSearch)} />,
});

const LettersPage = lazyRouteComponent(() => import("./slices/enrolment-desk/letters-page.tsx"), "LettersPage");
const readLetters = (given: Readonly<Record<string, unknown>>) => ({ ...readDeskSearch(given), letter: readLetter(given) });
const letters = createRoute({
  getParentRoute: () => framed,
  path: "/enrolment/letters",
  validateSearch: readLetters,
  component: () => {
    const { letter, ...search } = useRead(letters.useSearch(), readLetters);
    return <LettersPage search={search} letter={letter} />;
  },
});

const changes = createRoute({
  getParentRoute: () => framed,
  path: "/changes",
  validateSearch: readChangesSearch,
  component: () => <Changes search={useRead(changes.useSearch(), readChangesSearch)} />,
});

const changeSet = createRoute({
  getParentRoute: () => framed,
  path: "/changes/$id",
  component: () => {
    const { id } = changeSet.useParams();
    return <ChangeSetPage key={id} id={id} />;
  },
});

const PlaygroundPage = lazyRouteComponent(() => import("./slices/playground/playground.tsx"), "Playground");
const playground = createRoute({
  getParentRoute: () => framed,
  path: "/graphql",
  validateSearch: readGiven,
  component: () => <PlaygroundPage search={useRead(playground.useSearch(), readGiven)} />,
});

/** The address by which an answer is cited leads to the citation. */
const cited = createRoute({
  getParentRoute: () => framed,
  path: "/cite/$id",
  component: () => <Navigate to="/$plural/$id" params={{ plural: "citations", id: cited.useParams().id }} replace />,
});

const onboarding = createRoute({ getParentRoute: () => framed, path: "/sites/onboard", component: OnboardingPage });

const siteStory = createRoute({ getParentRoute: () => framed, path: "/sites/$id/story", component: SiteStory });

const ComparePage = lazyRouteComponent(() => import("./slices/compare/compare.tsx"), "Compare");
const compare = createRoute({
  getParentRoute: () => framed,
  path: "/compare",
  validateSearch: readCompareSearch,
  component: () => <ComparePage search={useRead(compare.useSearch(), readCompareSearch)} />,
});

const regionDesk = createRoute({ getParentRoute: () => framed, path: "/region-desk", component: RegionDesk });

const account = createRoute({ getParentRoute: () => framed, path: "/account", component: Account });

/** What is searched for, out of an address. */
const readFound = ({ q }: Readonly<Record<string, unknown>>) => ({ q: typeof q === "string" || typeof q === "number" ? String(q) : "" });

const found = createRoute({
  getParentRoute: () => framed,
  path: "/search",
  validateSearch: readFound,
  component: () => <FoundPage search={found.useSearch().q} />,
});

/** An address of no page, deeper than records go. */
const nowhere = createRoute({ getParentRoute: () => framed, path: "$", component: NoSuchPage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: readSignInSearch,
  component: () => <SignInPage search={signIn.useSearch()} />,
});

const signedIn = createRoute({ getParentRoute: () => root, path: "/signed-in", component: SignedInPage });

const invitation = createRoute({ getParentRoute: () => root, path: "/invitation", component: InvitationPage });

const pages = [
  today,
  changes,
  changeSet,
  governanceDesk,
  siteStory,
  workforce,
  playground,
  cited,
  account,
  onboarding,
  compare,
  regionDesk,
  enrolmentDesk,
  letters,
  found,
  list,
  added,
  page,
  edited,
  nowhere,
];
const routeTree = root.addChildren([framed.addChildren(pages), signIn, signedIn, invitation]);

/** The console's addresses. */
export const router = createRouter({ routeTree, defaultPreload: false, defaultErrorComponent: BrokenPage, search: { strict: true } });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
