import { Ground1774224000000 } from "./1774224000000-ground.ts";
import { Records1795406067919 } from "./1795406067919-records.ts";
import { Ledger1795406100000 } from "./1795406100000-ledger.ts";
import { KeptAnswers1795407000000 } from "./1795407000000-kept-answers.ts";
import { Records1795407797325 } from "./1795407797325-records.ts";
import { Forgetting1795408000000 } from "./1795408000000-forgetting.ts";

export const migrations = [Ground1774224000000, Records1795406067919, Ledger1795406100000, KeptAnswers1795407000000, Records1795407797325, Forgetting1795408000000];
