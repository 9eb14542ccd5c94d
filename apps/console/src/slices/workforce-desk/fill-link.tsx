import { Link } from "@tanstack/react-router";
import { posting, roles } from "@trailblazer/records";
import { longDay } from "../../kit/kinds/days.ts";
import { useRights, useToday } from "../../kit/model/context.tsx";
import { fillingOf, type VacantPost } from "./query.ts";

/** The way to fill a vacant post, for those who may. */
export function FillLink({ of, team }: { readonly of: VacantPost; readonly team: string }) {
  const today = useToday();
  const { mayCreate } = useRights();
  if (!mayCreate(posting)) return null;
  return (
    <Link to="/$plural/new" params={{ plural: "postings" }} search={fillingOf(of, longDay(today))}>
      Fill this post<span className="nhsuk-u-visually-hidden">{`: ${roles[of.role as keyof typeof roles]}, ${team}`}</span>
    </Link>
  );
}
