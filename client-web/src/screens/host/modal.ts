import type { Attachment } from 'svelte/attachments';

/** Of each dialog that is shown: where the focus goes after it. */
const openers = new WeakMap<EventTarget, Element | undefined>();

/**
 * Shows a dialog over the page while it is there. The focus goes to its heading, and at the end back
 * to where it was; where that is gone with an older stage, to the heading of the screen.
 */
export const modal: Attachment<HTMLDialogElement> = (dialog) => {
  const opener = openerNow();
  openers.set(dialog, opener);
  dialog.showModal();
  dialog.querySelector('h2')?.focus();
  return () => {
    openers.delete(dialog);
    dialog.close();
    const back = opener?.isConnected ? opener : document.querySelector('h1');
    if (back instanceof HTMLElement) back.focus({ preventScroll: true });
  };
};

/** Whether it was the browser that closed a dialog, for Escape, and not the page. */
export function closedByBrowser({ currentTarget }: Event): boolean {
  return currentTarget !== null && openers.has(currentTarget);
}

/** What is opened from within a dialog goes back to where that dialog was opened. */
function openerNow(): Element | undefined {
  const active = document.activeElement ?? undefined;
  const outer = active?.closest('dialog');
  const opener = (outer && openers.get(outer)) ?? active;
  // Safari gives a pressed button no focus.
  return opener === document.body ? undefined : opener;
}
