import { Link } from "@tanstack/react-router";
import { Page } from "./page.tsx";

/** Stands where an address leads nowhere. */
export const NoSuchPage = () => (
  <Page title="There is no such page">
    <p>If you typed the address, check it. If you followed a link, it may be out of date.</p>
    <p>
      Choose a list from the menu, press <kbd>/</kbd> to search everything, or <Link to="/">go to the first page</Link>.
    </p>
  </Page>
);
