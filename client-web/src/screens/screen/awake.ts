/**
 * Keeps the picture on while the page is seen: nobody touches the projector's computer for a whole
 * lesson. Only secure pages may ask, and a browser may say no; then its own settings rule.
 *
 * @returns ends that
 */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let isOver = false;
  const ask = async () => {
    if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (isOver) await lock.release();
    } catch {
      // Battery saving, or a policy: nothing to do about it.
    }
  };
  // A browser lets go of the lock whenever the page is hidden.
  const shown = () => void ask();
  document.addEventListener('visibilitychange', shown);
  void ask();
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', shown);
    void lock?.release();
  };
}
