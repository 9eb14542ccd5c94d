/** The questions by name, in the language of a peer, with the register's keys as aliases. */
export type Documents = Readonly<Record<string, string>>;

const typename = "{ __typename }";

/** As PostGraphile is asked, with its filters, orders and names. */
export const postgraphileDocuments: Documents = {
  q1: `query Sites {
    sites: allSites(orderBy: [NAME_ASC], first: 25) { totalCount nodes { id: rowId name region: regionByRegionId { name }
      teams: teamsBySiteId(orderBy: [NAME_ASC]) { totalCount nodes { id: rowId name stage } } enrolments: enrolmentsBySiteId { totalCount } } } }`,
  q2: `query Settings($phase: String!) {
    settings: allSettings(filter: { phase: { equalTo: $phase }, supportsBySettingId: { some: { inForce: { equalTo: true } } } }, orderBy: [NAME_ASC], first: 50) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { id: rowId name urn phase town pupils supports: supportsBySettingId(condition: { inForce: true }) { nodes {
        kind team: teamByTeamId { id: rowId name site: siteBySiteId { id: rowId name } } } } } } }`,
  q3: `query Site($id: UUID!) {
    site: siteByRowId(rowId: $id) { id: rowId name region: regionByRegionId { name } teams: teamsBySiteId(orderBy: [NAME_ASC]) { nodes { id: rowId name stage
      posts: postsByTeamId { nodes { id: rowId role wte postings: postingsByPostId(condition: { inForce: true }) { nodes {
        id: rowId kind wte from staffMember: staffMemberByStaffMemberId { name } } } } } } } } }`,
  q4: `query Vacancies($wave: String!) {
    teams: allTeams(filter: { waveByWaveId: { code: { equalTo: $wave } } }, orderBy: [VACANCIES_DESC, PRIMARY_KEY_ASC], first: 50) {
      totalCount nodes { id: rowId name fundedWte filledWte vacancies settingsSupported } } }`,
  q5: `mutation Change($id: UUID!, $version: Int!, $trust: String!) {
    updateSetting: changeSetting(input: { setting: $id, seen: $version, trust: $trust }) { changed: result { id: rowId version trust } } }`,
  q6: typename,
};

/** As the usual server is asked, whose arguments are those that its makers needed. */
export const usualDocuments: Documents = {
  q1: `query Sites {
    sites(first: 25) { totalCount nodes { id name region { name } teams { totalCount nodes { id name stage } } enrolments { totalCount } } } }`,
  q2: `query Settings($phase: String!) {
    settings(phase: $phase, first: 50) { totalCount pageInfo { hasNextPage endCursor }
      nodes { id name urn phase town pupils supports { nodes { kind team { id name site { id name } } } } } } }`,
  q3: `query Site($id: ID!) {
    site(id: $id) { id name region { name } teams { nodes { id name stage
      posts { nodes { id role wte postings { nodes { id kind wte from staffMember { name } } } } } } } } }`,
  q4: `query Vacancies($wave: String!) {
    teams(wave: $wave, first: 50) { totalCount nodes { id name fundedWte filledWte vacancies settingsSupported } } }`,
  q5: `mutation Change($id: ID!, $version: Int!, $trust: String!) { updateSetting(id: $id, version: $version, trust: $trust) { id version trust } }`,
  q6: typename,
};
