import { type ReactNode, useId } from "react";

interface TileProps {
  readonly title: string;
  readonly figure: ReactNode;
  /** After the figure: "of 58". */
  readonly of?: ReactNode;
  /** How full the bar is, from 0 to 1; no bar if not given. */
  readonly share?: number | undefined;
  readonly children?: ReactNode;
}

/** One figure, large, with what it is a part of. */
export function Tile({ title, figure, of, share, children }: TileProps) {
  const id = useId();
  return (
    <section className="card tile" aria-labelledby={id}>
      <h2 className="tile__title" id={id}>
        {title}
      </h2>
      <p className="tile__line">
        <b className="tile__figure">{figure}</b> {of && <span className="tile__of">{of}</span>}
      </p>
      {share !== undefined && (
        <div className="tile__bar" aria-hidden="true">
          <div className="tile__full" style={{ width: `${Math.min(100, share * 100)}%` }} />
        </div>
      )}
      {children && <p className="tile__note">{children}</p>}
    </section>
  );
}

/** Tiles side by side, as many as there is room for. */
export const Tiles = ({ children }: { readonly children: ReactNode }) => <div className="tiles">{children}</div>;

/** What part of a whole, from 0 to 1. */
export const shareOf = (part: number | null | undefined, whole: number | null | undefined): number => (part && whole ? part / whole : 0);
