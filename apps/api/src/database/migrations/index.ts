import { Ground1774224000000 } from "./1774224000000-ground.ts";
import { Records1795404265652 } from "./1795404265652-records.ts";

export const migrations = [Ground1774224000000, Records1795404265652];
