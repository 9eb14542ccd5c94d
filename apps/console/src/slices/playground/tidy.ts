/**
 * GraphiQL's tabs hold a button in each and a second one to close, which the roles that it gives them do not allow:
 * here they become a list of buttons, the current one marked. The entries of its history are called by what they show.
 * Gives what ends it.
 */
export function tidy(root: HTMLElement): () => void {
  const mend = () => {
    root.querySelector(".graphiql-tabs")?.removeAttribute("role");
    const panel = root.querySelector("#graphiql-session");
    if (panel?.getAttribute("role") === "tabpanel") panel.setAttribute("role", "region");
    for (const tab of root.querySelectorAll(".graphiql-tab")) {
      tab.removeAttribute("role");
      tab.removeAttribute("aria-selected");
      const button = tab.querySelector(".graphiql-tab-button");
      const current = tab.classList.contains("graphiql-tab-active") ? "true" : "false";
      if (button && button.getAttribute("aria-current") !== current) button.setAttribute("aria-current", current);
    }
    for (const entry of root.querySelectorAll(".graphiql-history-item-label")) entry.removeAttribute("aria-label");
  };
  mend();
  const observer = new MutationObserver(mend);
  observer.observe(root, { subtree: true, childList: true, attributeFilter: ["aria-selected", "role", "class"] });
  return () => observer.disconnect();
}
