import { type Language, language } from './language.js';
import { m } from './paraglide/messages.js';

/** The words of one part of the client, by language; scripts/messages.mjs makes them. */
export type Words = Readonly<Record<Language, () => Promise<object>>>;

/** Fetches a part's words in the page's language. Until then its messages cannot be said. */
export async function loadWords(words: Words): Promise<void> {
  Object.assign(m, await words[language()]());
}
