import { type SchemeName, schemes } from "@trailblazer/records";

/** By which a table is published; numbers as they are leave by a citation alone. */
export type PublishedBy = Exclude<SchemeName, "NONE">;

export const publishedBy = (Object.keys(schemes) as SchemeName[]).filter((name): name is PublishedBy => name !== "NONE");
