import { afterEach, expect, test, vi } from 'vitest';
import { STORAGE_KEY, speak } from './language.js';
import { changeLanguage, startPage } from './page.js';
import * as english from './paraglide/messages/en.js';
import { m } from './paraglide/messages.js';
import { words } from './paraglide/words/player.js';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  history.replaceState(null, '', location.pathname);
  speak('en');
  Object.assign(m, english);
  document.body.innerHTML = '';
  vi.restoreAllMocks();
});

/** Starts a page in a browser of these languages; what it says once it is shown. */
async function started(...asked: string[]): Promise<string> {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(asked);
  document.body.innerHTML = '<div id="app"></div>';
  let said = '';
  await startPage(words, (target) => {
    said = `${target.id}: ${m.join_go()}`;
  });
  return said;
}

test.each([
  [['de-CH', 'en'], 'de', 'ltr', 'app: Mitmachen'],
  [['ar'], 'ar', 'rtl', 'app: انضمام'],
  [['zh-HK'], 'zh-Hant', 'ltr', 'app: 加入'],
])('a browser of %j is spoken to in %s', async (asked, lang, dir, said) => {
  expect(await started(...asked)).toBe(said);
  const { documentElement: page } = document;
  expect([page.lang, page.dir]).toEqual([lang, dir]);
});

test('a language chosen by hand comes before the browser’s', async () => {
  const reload = vi.spyOn(location, 'reload').mockReturnValue();
  changeLanguage('fr');
  expect(reload).toHaveBeenCalledOnce();
  expect(await started('de')).toBe('app: Entrer');
});

test('where it cannot be kept, it is in the address, and what the page keeps of itself stays', async () => {
  vi.spyOn(location, 'reload').mockReturnValue();
  vi.stubGlobal('localStorage', undefined);
  history.replaceState('kept', '');
  changeLanguage('fr');
  expect([location.search, history.state]).toEqual(['?lang=fr', 'kept']);
  expect(await started('de')).toBe('app: Entrer');
});

test('what is no language in the address is none', async () => {
  history.replaceState(null, '', '?lang=tlh');
  expect(await started('de')).toBe('app: Mitmachen');
});

test('a page whose words do not come is loaded again', async () => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockReturnValue();
  const reload = vi.spyOn(location, 'reload').mockReturnValue();
  const show = vi.fn();
  await startPage({ ...words, en: () => Promise.reject(new Error('no line')) }, show);
  expect(reload).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(reload).toHaveBeenCalledOnce();
  expect(show).not.toHaveBeenCalled();
  vi.useRealTimers();
});

test('a page follows a choice on another page of the browser, and nothing else there', async () => {
  await started('de');
  const reload = vi.spyOn(location, 'reload').mockReturnValue();
  const told = (key: string) => dispatchEvent(new StorageEvent('storage', { key }));
  told('riffle.seats');
  localStorage.setItem(STORAGE_KEY, 'de');
  told(STORAGE_KEY);
  expect(reload).not.toHaveBeenCalled();
  localStorage.setItem(STORAGE_KEY, 'es');
  told(STORAGE_KEY);
  expect(reload).toHaveBeenCalled();
});
