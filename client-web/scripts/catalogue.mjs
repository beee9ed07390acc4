// Compares the messages of a language with those of the base language, and with what the language
// itself needs.
const PLACEHOLDER = /\{(\w+)\}/g;
const ELEMENT = /<\/?\w+>/g;
/** Whole numbers are looked at up to here to see how many of them share a plural category. */
const LARGEST_LOOKED_AT = 1000;

/** @typedef {string | [{declarations: string[], selectors: string[], match: Record<string, string>}]} Message */

/**
 * What is wrong with a language's messages, a line each; empty where all is well.
 *
 * @param {Record<string, Message>} base the messages of the base language
 * @param {Record<string, Message>} messages those of the language
 * @param {string} locale BCP 47
 * @returns {string[]}
 */
export function catalogueFaults(base, messages, locale) {
  const keys = Object.keys(messages).filter(isMessage);
  const wanted = Object.keys(base).filter(isMessage);
  return [
    ...wanted.filter((key) => !(key in messages)).map((key) => `${key}: missing in ${locale}`),
    ...keys.filter((key) => !(key in base)).map((key) => `${key}: only in ${locale}`),
    ...keys
      .filter((key) => key in base)
      .flatMap((key) =>
        messageFaults(base[key], messages[key], locale).map((fault) => `${key}: ${fault} in ${locale}`),
      ),
  ];
}

/** Whether a key of the file is a message; $schema is none. */
export function isMessage(key) {
  return !key.startsWith('$');
}

function messageFaults(base, message, locale) {
  const faults = [];
  const wanted = inputsOf(base);
  const given = inputsOf(message);
  if (wanted.join() !== given.join()) faults.push(`has {${given}}, expected {${wanted}}`);
  // Paraglide gives all languages of a message the declarations of each.
  if (typeof base !== typeof message || declarationsOf(base).join() !== declarationsOf(message).join()) {
    faults.push('has other declarations');
  }
  const needed = elementsIn(Object.values(textsOf(base)).at(-1));
  const texts = textsOf(message);
  for (const [category, text] of Object.entries(texts)) {
    const where = category ? ` (${category})` : '';
    if (text.trim() === '' && !isOrdinal(message)) faults.push(`is empty${where}`);
    if (elementsIn(text) !== needed) {
      faults.push(`has the elements ${elementsIn(text) || 'none'}${where}, expected ${needed || 'none'}`);
    }
  }
  if (typeof message === 'string') return faults;
  return [...faults, ...pluralFaults(message, locale)];
}

function pluralFaults([{ declarations, match }], locale) {
  const faults = [];
  const type = isOrdinal([{ declarations }]) ? 'ordinal' : 'cardinal';
  const rules = new Intl.PluralRules(locale, { type });
  const expected = rules.resolvedOptions().pluralCategories.toSorted();
  const given = Object.keys(match).map((key) => key.replace(/^form=/, ''));
  for (const category of expected) if (!given.includes(category)) faults.push(`has no ${category}`);
  for (const category of given) if (!expected.includes(category)) faults.push(`has a ${category} too many`);

  const always = inputsOf([{ declarations }]).filter((name) => name !== 'count');
  const countIsShown = Object.values(match).some((text) => placeholdersIn(text).includes('shown'));
  for (const [key, text] of Object.entries(match)) {
    const category = key.replace(/^form=/, '');
    const here = placeholdersIn(text);
    // A word such as "once" may stand for a number, but only where it can be no other.
    const hidesCount = countIsShown && !here.includes('shown') && !isOneNumber(rules, category);
    const missing = [...always.filter((name) => !here.includes(name)), ...(hidesCount ? ['shown'] : [])];
    const unknown = here.filter((name) => name !== 'shown' && !always.includes(name));
    if (missing.length > 0) faults.push(`lacks {${missing}} (${category})`);
    if (unknown.length > 0) faults.push(`has {${unknown}} too many (${category})`);
  }
  return faults;
}

/** Whether it is what follows a number in an order: the nd of 2nd, and in some languages nothing. */
function isOrdinal(message) {
  return (
    typeof message !== 'string' && message[0].declarations.some((line) => line.endsWith(' type=ordinal'))
  );
}

function isOneNumber(rules, category) {
  let found = 0;
  for (let n = 0; n <= LARGEST_LOOKED_AT && found < 2; n++) if (rules.select(n) === category) found += 1;
  return found === 1;
}

/** The text, or those of each plural category. */
function textsOf(message) {
  if (typeof message === 'string') return { '': message };
  return Object.fromEntries(Object.entries(message[0].match).map(([key, text]) => [key.slice(5), text]));
}

function declarationsOf(message) {
  return typeof message === 'string' ? [] : message[0].declarations;
}

/** The names of what a page gives to the message, sorted. */
function inputsOf(message) {
  if (typeof message === 'string') return placeholdersIn(message);
  const names = message[0].declarations.map((line) => /^input (\w+)$/.exec(line)?.[1]);
  return names.filter((name) => name !== undefined).toSorted();
}

function placeholdersIn(text) {
  return [...new Set(Array.from(text.matchAll(PLACEHOLDER), ([, name]) => name))].toSorted();
}

function elementsIn(text) {
  return (text.match(ELEMENT) ?? []).toSorted().join('');
}
