import { geoMercator, geoPath } from "d3-geo";
import type { FeatureCollection, Geometry } from "geojson";
import { useMemo } from "react";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import boundaries from "./boundaries/ccgs-2020.json";

interface Ccg {
  readonly CCG20CDH: string;
  readonly CCG20NM: string;
  readonly NHSER20NM: string;
}
type Regions = { readonly NHSER20NM: string };

const topology = boundaries as unknown as Topology<{ ccg20: GeometryCollection<Ccg>; nhser20: GeometryCollection<Regions> }>;
const ccgs = feature(topology, topology.objects.ccg20) as FeatureCollection<Geometry, Ccg>;
const borders = mesh(topology, topology.objects.nhser20);

const [WIDTH, HEIGHT] = [360, 440];
const path = geoPath(geoMercator().fitSize([WIDTH, HEIGHT], ccgs));

interface AreaMapProps {
  /** The codes of CCGs that commission a site. */
  readonly commissioning: ReadonlySet<string>;
  /** How much of each region's colour, from 0 to 1, by its name. */
  readonly shares: ReadonlyMap<string, number>;
}

/** England's CCGs of 2020 on a map, in the shade of their region; those that commission a site stand out. A picture: the same stands beside it. */
export function AreaMap({ commissioning, shares }: AreaMapProps) {
  const drawn = useMemo(
    () =>
      ccgs.features.map(({ properties, geometry }) => ({
        code: properties.CCG20CDH,
        d: path(geometry) ?? "",
        fill: commissioning.has(properties.CCG20CDH)
          ? "var(--blue)"
          : `color-mix(in srgb, var(--blue) ${Math.round((shares.get(properties.NHSER20NM) ?? 0) * 40)}%, #f0f4f5)`,
      })),
    [commissioning, shares],
  );
  return (
    <svg className="area-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {drawn.map(({ code, d, fill }) => (
        <path key={code} d={d} style={{ fill }} stroke="#fff" strokeWidth={0.6} />
      ))}
      <path d={path(borders) ?? ""} fill="none" stroke="#4c6272" strokeWidth={1.2} />
    </svg>
  );
}
