import { agreement } from "./agreement.ts";
import { campus } from "./campus.ts";
import { contact } from "./contact.ts";
import { engagement } from "./engagement.ts";
import { enrolment } from "./enrolment.ts";
import { influence } from "./influence.ts";
import { provision } from "./provision.ts";
import { seniorLead } from "./senior-lead.ts";
import { setting } from "./setting.ts";
import { support } from "./support.ts";
import { wholeSchoolPractice } from "./whole-school-practice.ts";
import { wholeSchoolPrinciple } from "./whole-school-principle.ts";

/** The records of what settings are, have, agree and do, in the order in which people meet them. */
export const settings = {
  name: "Settings",
  records: [
    setting,
    enrolment,
    support,
    campus,
    provision,
    agreement,
    contact,
    engagement,
    wholeSchoolPrinciple,
    wholeSchoolPractice,
    seniorLead,
    influence,
  ],
} as const;

export {
  agreement,
  campus,
  contact,
  engagement,
  enrolment,
  influence,
  provision,
  seniorLead,
  setting,
  support,
  wholeSchoolPractice,
  wholeSchoolPrinciple,
};
