import { Page } from "./page.tsx";

/** Stands where an address leads nowhere. */
export const NoSuchPage = () => (
  <Page title="There is no such page">
    <p>Check the address, or choose a list from the menu.</p>
  </Page>
);
