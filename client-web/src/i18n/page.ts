import {
  chooseLanguage,
  chosenLanguage,
  directionOf,
  type Language,
  language,
  languageFor,
  languageOfAddress,
  STORAGE_KEY,
  speak,
} from './language.js';
import { loadWords, type Words } from './words.js';

/** The page is loaded again after so long where its words did not come. */
const AGAIN_MS = 3000;

/** Gives the page its language, and then shows it. */
export async function startPage(words: Words, show: (target: HTMLElement) => void): Promise<void> {
  speak(chosenLanguage() ?? languageOfAddress(location) ?? languageFor(navigator.languages));
  setPageLanguage();
  followChoice();
  try {
    await loadWords(words);
  } catch (error) {
    // Without words a page cannot even say that it has none.
    console.warn('the words of the page did not come', error);
    setTimeout(() => location.reload(), AGAIN_MS);
    return;
  }
  const target = document.getElementById('app');
  if (target) show(target);
}

/** Tells the browser which language the interface has, and which way it runs. */
export function setPageLanguage(page: HTMLElement = document.documentElement): void {
  page.lang = language();
  page.dir = directionOf(language());
}

/**
 * Keeps the language that somebody chose, and shows the page anew in it. Where nothing can be kept,
 * it is this page's alone.
 */
export function changeLanguage(chosen: Language): void {
  chooseLanguage(chosen);
  if (chosenLanguage() !== chosen) history.replaceState(history.state, '', `?lang=${chosen}`);
  location.reload();
}

/**
 * A language that is chosen on one page is that of all pages of the browser: the projector's page
 * follows the host's.
 */
function followChoice(): void {
  addEventListener('storage', ({ key }) => {
    if (key === STORAGE_KEY && chosenLanguage() !== language()) location.reload();
  });
}
