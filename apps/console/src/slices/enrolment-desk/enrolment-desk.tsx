import { useNavigate } from "@tanstack/react-router";
import { enrolment } from "@trailblazer/records";
import { useMemo } from "react";
import { DeskPage } from "../../kit/desk/desk-page.tsx";
import { isSeen, rowsOf } from "../../kit/desk/rows.ts";
import { ButtonLink } from "../../kit/frame/button.tsx";
import { Nothing } from "../../kit/frame/states.tsx";
import { FilterChips } from "../../kit/list/filter-chips.tsx";
import { SearchBox } from "../../kit/list/search-box.tsx";
import type { Where } from "../../kit/list/where.ts";
import { useModel, useRights } from "../../kit/model/context.tsx";
import { Board } from "./board.tsx";
import { Capacity } from "./capacity.tsx";
import { DownloadList } from "./download-list.tsx";
import { EnrolmentList } from "./enrolment-list.tsx";
import { Letters } from "./letters.tsx";
import { RoutesCompared } from "./routes-compared.tsx";
import { type DeskSearch, enrolmentsOf, type View } from "./search.ts";
import { ToSeeTo } from "./to-see-to.tsx";
import { ViewsBar } from "./views-bar.tsx";
import "./enrolment-desk.css";

/** The views that are of enrolments, which can be filtered and looked for. */
const ofEnrolments: ReadonlySet<View> = new Set<View>(["board", "list", "routes", "letters"]);

interface ViewedProps {
  readonly view: View;
  readonly search: DeskSearch;
  readonly site: Where | undefined;
  readonly onChange: (change: Partial<Record<keyof DeskSearch, unknown>>) => void;
}

function Viewed({ view, search, site, onChange }: ViewedProps) {
  const type = useModel().record(enrolment.name);
  const { find, where, order } = search;
  const rows = useMemo(() => enrolmentsOf(site, { ...(find ? { find } : {}), ...(where ? { where } : {}) }), [site, find, where]);
  return (
    <>
      {ofEnrolments.has(view) && (
        <div className="tools">
          <SearchBox label="Find a setting by name" value={find ?? ""} onChange={(text) => onChange({ find: text || undefined })} />
          <FilterChips type={type} where={where} onChange={(next) => onChange({ where: next })} />
          {(view === "board" || view === "list") && <DownloadList rows={rows} order={view === "list" ? order : "stage,stageOn"} />}
        </div>
      )}
      {view === "board" && <Board rows={rows} />}
      {view === "list" && <EnrolmentList rows={rows} order={order} onOrder={(next) => onChange({ order: next })} />}
      {view === "routes" && <RoutesCompared rows={rows} />}
      {view === "gaps" && <ToSeeTo site={site} />}
      {view === "capacity" && <Capacity site={site} />}
      {view === "letters" && <Letters rows={rows} search={search} />}
    </>
  );
}

/** Settings on their way into the programme: where each stands, what moves them on, and what is missing. */
export function EnrolmentDesk({ search }: { readonly search: DeskSearch }) {
  const navigate = useNavigate();
  const model = useModel();
  const { mayCreate } = useRights();
  const view = search.view ?? "board";
  return (
    <DeskPage
      title="Enrolment desk"
      actions={
        mayCreate(enrolment) && (
          <ButtonLink to="/$plural/new" params={{ plural: "enrolments" }} search={{}}>
            Add enrolment
          </ButtonLink>
        )
      }
    >
      {(site) =>
        isSeen(model, rowsOf(enrolment)) ? (
          <>
            <ViewsBar search={search} view={view} />
            <Viewed
              view={view}
              search={search}
              site={site}
              onChange={(change) => void navigate({ to: "/enrolment", search: { ...search, ...change } as DeskSearch, replace: true })}
            />
          </>
        ) : (
          <Nothing>Enrolments are not shown to you.</Nothing>
        )
      }
    </DeskPage>
  );
}
