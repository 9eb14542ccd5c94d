import { Select } from "nhsuk-react-components";
import type { Answer, VacanciesSearch } from "./query.ts";

interface NarrowingProps {
  readonly sites: Answer["sites"]["nodes"];
  readonly search: VacanciesSearch;
  readonly onChange: (search: VacanciesSearch) => void;
}

/** Narrows the page to a region, and within it to a site. */
export function Narrowing({ sites, search, onChange }: NarrowingProps) {
  const regions = [...new Map(sites.map(({ region }) => [region.id, region.name]))].toSorted(([, a], [, b]) => a.localeCompare(b, "en-GB"));
  const offered = sites.filter(({ region }) => !search.region || region.id === search.region);
  return (
    <div className="narrowing">
      <Select
        id="vacancies-region"
        label="Region"
        value={search.region ?? ""}
        onChange={(event) => onChange(event.currentTarget.value ? { region: event.currentTarget.value } : {})}
      >
        <option value="">All regions</option>
        {regions.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        id="vacancies-site"
        label="Site"
        value={search.site ?? ""}
        onChange={(event) => {
          const { site: _, ...region } = search;
          onChange(event.currentTarget.value ? { ...region, site: event.currentTarget.value } : region);
        }}
      >
        <option value="">All sites</option>
        {offered.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}
