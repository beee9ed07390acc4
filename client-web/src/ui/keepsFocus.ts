/** Where the focus goes when its element is gone: what was answered or can be, else the heading. */
const NEXT = ['[data-answer]', 'h1'];

/**
 * Keeps the focus on the page: when the element that has it is taken away, what has come in its place
 * gets it, before anything is drawn. Else a keyboard would begin at the top, and a screen reader would
 * be nowhere. Who has left an element before is left in peace.
 *
 * @returns ends that
 */
export function keepsFocus(page: HTMLElement): () => void {
  let focused: Element | null = null;
  const look = () => {
    focused = document.activeElement;
  };
  // An element that is taken away may say that it is left, too: look once it is.
  const lookSoon = () => setTimeout(look);
  const changes = new MutationObserver(() => {
    if (!focused || focused.isConnected || document.activeElement !== document.body) return;
    const next = NEXT.map((selector) => page.querySelector<HTMLElement>(`main ${selector}`));
    next.find((element) => element !== null)?.focus();
  });
  page.addEventListener('focusin', look);
  page.addEventListener('focusout', lookSoon);
  changes.observe(page, { childList: true, subtree: true });
  look();
  return () => {
    page.removeEventListener('focusin', look);
    page.removeEventListener('focusout', lookSoon);
    changes.disconnect();
  };
}
