/**
 * Keeps a small form in sight while something in it has focus: a keyboard on the screen comes after
 * the focus, covers half of a phone, and tells nobody but the visual viewport.
 */
export function keepInSight(form: HTMLElement): () => void {
  const show = () => {
    if (form.contains(document.activeElement)) form.scrollIntoView({ block: 'center' });
  };
  const viewport = window.visualViewport;
  viewport?.addEventListener('resize', show);
  return () => viewport?.removeEventListener('resize', show);
}
