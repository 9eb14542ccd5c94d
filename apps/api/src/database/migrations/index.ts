import { Ground1774224000000 } from "./1774224000000-ground.ts";
import { Ledger1795406100000 } from "./1795406100000-ledger.ts";
import { KeptAnswers1795407000000 } from "./1795407000000-kept-answers.ts";
import { Forgetting1795408000000 } from "./1795408000000-forgetting.ts";
import { Records1795408370404 } from "./1795408370404-records.ts";
import { LeanLedger1795409000000 } from "./1795409000000-lean-ledger.ts";
import { LedgerIds1795410000000 } from "./1795410000000-ledger-ids.ts";
import { Records1795620162678 } from "./1795620162678-records.ts";
import { Authors1795620200000 } from "./1795620200000-authors.ts";
import { Accounts1795630000000 } from "./1795630000000-accounts.ts";
import { Records1795635559815 } from "./1795635559815-records.ts";
import { Records1795648718431 } from "./1795648718431-records.ts";
import { Records1795651155811 } from "./1795651155811-records.ts";
import { Records1795651841516 } from "./1795651841516-records.ts";
import { GivenMoments1795662000000 } from "./1795662000000-given-moments.ts";
import { Records1795667607525 } from "./1795667607525-records.ts";
import { Records1795696941306 } from "./1795696941306-records.ts";

export const migrations = [Ground1774224000000, Ledger1795406100000, KeptAnswers1795407000000, Forgetting1795408000000, Records1795408370404, LeanLedger1795409000000, LedgerIds1795410000000, Records1795620162678, Authors1795620200000, Accounts1795630000000, Records1795635559815, Records1795648718431, Records1795651155811, Records1795651841516, GivenMoments1795662000000, Records1795667607525, Records1795696941306];
