import { link, longText, record, term } from "@trailblazer/fields";

/** Which class of a typology a site belongs to, and when. Any figure of sites is grouped by it: from here, through the link to the site. */
export const siteClass = record(
  "SiteClass",
  "siteClasses",
  {
    site: link("Site", "Site", { search: true }),
    typology: link("Typology", "Typology", { search: true }),
    class: link("Class", "TypologyClass", { search: true }),
    reason: longText("Reason", { optional: true, max: 2000, help: "By what it was put there." }),
    ...term(),
  },
  {
    title: ["site", "class"],
    within: "site",
    label: "Site's class",
    labels: "Classes of sites",
    oneAtATime: [
      { of: ["site", "typology"], at: "class", sentence: "The site already has a class of this typology on some of these days" },
    ],
    help: "A site's class in a typology, for a time.",
  },
);
