import { useConfig } from "../model/context.tsx";

/** Says on every page of the demo programme that nothing in it is real. */
export const MadeUp = () => useConfig().programme === "demo" && <p className="top__made-up">Made-up programme: no real body or person</p>;
