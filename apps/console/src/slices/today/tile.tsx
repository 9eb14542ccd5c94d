import { type ReactNode, useId } from "react";

interface TileProps {
  readonly title: string;
  readonly figure: ReactNode;
  /** After the figure: "of 58". */
  readonly of?: ReactNode;
  /** How full the bar is, from 0 to 1; no bar if not given. */
  readonly share?: number;
  readonly children?: ReactNode;
}

/** One figure of the programme, large, with what it is a part of. */
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
