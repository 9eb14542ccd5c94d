/** A query that somebody can start from. */
export interface Example {
  readonly title: string;
  /** What it answers. */
  readonly answers: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Queries of the programme, from the plainest on. Sites and schools named here are those of the made-up programme. */
export const examples: readonly Example[] = [
  {
    title: "The programme by site",
    answers: "How many teams work and how many settings joined at each site, with its region.",
    query: `query SitesAndFigures {
  sites(first: 1000, orderBy: [{ name: ASC }]) {
    totalCount
    nodes {
      name
      region { name }
      teamsOperational
      settingsJoined
      fundedWte
      filledWte
      vacantWte
    }
  }
}`,
  },
  {
    title: "Vacancies by team",
    answers: "Which teams have vacant posts, most first, and which posts those are.",
    query: `query VacanciesByTeam {
  teams(where: { vacancies: { gt: 0 } }, orderBy: [{ vacancies: DESC }], first: 20) {
    totalCount
    nodes {
      name
      site { name }
      fundedWte
      filledWte
      vacancies
      posts(where: { vacantWte: { gt: 0 } }) {
        nodes { role vacantWte openedOn }
      }
    }
  }
}`,
  },
  {
    title: "Settings with full support, by team",
    answers: "Which settings each team of the first wave supports in full today, and since when.",
    query: `query FullSupportByTeam {
  teams(where: { wave: { code: { eq: "2018-19" } } }, orderBy: [{ name: ASC }]) {
    nodes {
      name
      supports(where: { kind: { eq: FULL }, inForce: true }, first: 30) {
        totalCount
        nodes {
          from
          setting { name class }
        }
      }
    }
  }
}`,
  },
  {
    title: "Enrolments by stage, for one site",
    answers: "How many settings of a site stand at each stage, and which have applied and wait.",
    query: `query EnrolmentsByStage($site: String!) {
  sites(where: { name: { eq: $site } }) {
    nodes {
      name
      joined: enrolments(where: { stage: { eq: JOINED } }, first: 0) { totalCount }
      selected: enrolments(where: { stage: { eq: SELECTED } }, first: 0) { totalCount }
      waiting: enrolments(where: { stage: { eq: APPLIED } }) {
        totalCount
        nodes { stageOn route setting { name phase } }
      }
      declinedOrWithdrawn: enrolments(where: { stage: { in: [DECLINED, WITHDRAWN] } }) {
        totalCount
        nodes { stage reason setting { name } }
      }
    }
  }
}`,
    variables: { site: "Ravenholt" },
  },
  {
    title: "EMHPs in post",
    answers: "Who holds a post as an education mental health practitioner (EMHP) today, leaving out cover and agency staff.",
    query: `query PractitionersInPost {
  postings(
    where: { inForce: true, kind: { in: [SUBSTANTIVE, SECONDMENT] }, post: { role: { eq: EMHP } } }
    orderBy: [{ from: ASC }]
  ) {
    totalCount
    nodes {
      staffMember { name }
      post { team { name site { name } } }
      band
      wte
      from
    }
  }
}`,
  },
  {
    title: "Commissioners of a site",
    answers: "Who commissions a site, who leads, and what the organisation was before a merger.",
    query: `query CommissionersOfSite($site: String!) {
  sites(where: { name: { eq: $site } }) {
    nodes {
      name
      commissioners(orderBy: [{ from: ASC }]) {
        nodes {
          lead
          from
          until
          organisation {
            name
            code
            predecessors { nodes { kind on predecessorOrganisation { name } } }
          }
        }
      }
    }
  }
}`,
    variables: { site: "Fennick Levels" },
  },
  {
    title: "Settings that moved between teams",
    answers: "Which settings had a team that ended and have another now, with every team in order.",
    query: `query MovesBetweenTeams {
  settings(where: { and: [{ supports: { some: { inForce: false } } }, { supports: { some: { inForce: true } } }] }) {
    totalCount
    nodes {
      name
      supports(orderBy: [{ from: ASC }]) {
        nodes { kind from until team { name } }
      }
    }
  }
}`,
  },
  {
    title: "A team's stages over time",
    answers: "When each team was planned, in training and operational, and where it has been at more than one site.",
    query: `query TeamStages {
  teams(orderBy: [{ name: ASC }], first: 25) {
    nodes {
      name
      stage
      teamStages(orderBy: [{ until: ASC }]) { nodes { value from until } }
      teamSites(orderBy: [{ until: ASC }]) { nodes { value { name } from until } }
    }
  }
}`,
  },
  {
    title: "Search that forgives misspelling",
    answers: "Settings whose name, town, postcode or trust comes close to what was typed, closest first.",
    query: `query Search($words: String!) {
  settings(search: $words, first: 10) {
    totalCount
    nodes { name urn town postcode }
  }
}`,
    variables: { words: "greylhome primry" },
  },
  {
    title: "All settings, page by page",
    answers: "Twenty settings at a time. Give endCursor as after to read on; pages have no gaps while rows come and go.",
    query: `query SettingsPage($after: String) {
  settings(first: 20, after: $after, orderBy: [{ localAuthority: { name: ASC } }, { name: ASC }]) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { name class localAuthority { name } pupils freeMeals }
  }
}`,
    variables: { after: null },
  },
  {
    title: "High need, no team",
    answers: "Open settings where at least 30 % of pupils are eligible for free school meals and no team supports them.",
    query: `query HighNeedWithoutTeam {
  settings(
    where: { status: { eq: OPEN }, freeMeals: { gte: 30 }, supports: { none: { inForce: true } } }
    orderBy: [{ freeMeals: DESC }]
  ) {
    totalCount
    nodes { name class pupils freeMeals enrolments { nodes { stage stageOn site { name } } } }
  }
}`,
  },
  {
    title: "Why staff left",
    answers: "Postings that ended, latest first, with the reason and where people went.",
    query: `query Leavers {
  postings(where: { leavingReason: { isNull: false } }, orderBy: [{ until: DESC }]) {
    totalCount
    nodes {
      post { role team { name } }
      from
      until
      leavingReason
      destination
    }
  }
}`,
  },
  {
    title: "Teams planned and created",
    answers: "How many teams were announced for each wave, and how many came of it.",
    query: `query Waves {
  waves(orderBy: [{ code: ASC }]) {
    nodes { code announcedOn teamsPlanned teamsCreated source }
  }
}`,
  },
];
