/** Goes to the main part of the page where it holds what is wanted, unless that comes next from where the focus is. */
export const SKIP = (wanted: Element) => {
  const main = document.getElementById("main");
  const at = document.activeElement;
  const isAhead = at && main?.contains(at) && (at.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (main?.contains(wanted) && !isAhead) main.focus();
};
