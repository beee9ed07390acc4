import { afterEach, expect, test } from 'vitest';
import { list, number, ordinalSuffix, percent, seconds, signed } from './format.js';
import { LANGUAGES, type Language, locale, speak } from './language.js';
import * as ar from './paraglide/messages/ar.js';
import * as de from './paraglide/messages/de.js';
import * as en from './paraglide/messages/en.js';
import * as es from './paraglide/messages/es.js';
import * as fr from './paraglide/messages/fr.js';
import * as zhHans from './paraglide/messages/zh-Hans.js';
import * as zhHant from './paraglide/messages/zh-Hant.js';
import { m } from './paraglide/messages.js';
import { richParts } from './rich.js';

const CATALOGUES = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans, es, fr, de, ar };
const TAGS = Object.keys(LANGUAGES) as Language[];
/** At least one of each plural category of each language. */
const COUNTS = [0, 1, 2, 3, 11, 100, 1_000_000];

afterEach(() => {
  speak('en');
  Object.assign(m, en);
});

function speakFluently(language: Language) {
  speak(language);
  Object.assign(m, CATALOGUES[language]);
}

test.each(TAGS)('every message of %s can be said of any number', (language) => {
  for (const [key, say] of Object.entries(CATALOGUES[language])) {
    for (const count of COUNTS) {
      const inputs = new Proxy({}, { get: (_, name) => (name === 'count' ? count : `[${String(name)}]`) });
      const said = (say as (inputs: object) => string)(inputs);
      // Paraglide says the name of a message that has no form for a number.
      const isSaid = key === 'ordinal_suffix' || key === 'you' || (said !== '' && said !== key);
      expect(isSaid && !/undefined|NaN|[{}]/.test(said), `${key} of ${count}: ${said}`).toBe(true);
      const plain = richParts(said).filter(({ kind }) => kind === 'plain');
      expect(plain.map(({ text }) => text).join(''), key).not.toMatch(/<\/?(b|num|name|soft|hidden)>/);
    }
  }
});

test.each(TAGS)('numbers and shares of %s are written as the language writes them', (language) => {
  speakFluently(language);
  const usual = new Intl.NumberFormat(locale(), { style: 'percent' }).format(0.71).replaceAll('\u200e', '');
  // English has the blank of this house.
  expect(percent(71)).toBe(language === 'en' ? '71\u00a0%' : usual);
  expect(number(-1595)).toContain('−');
  expect(`${number(1595)}${signed(50)}${seconds(42_000)}${m.points({ count: 1595 })}`).not.toMatch(
    /[٠-٩۰-۹]/,
  );
});

test.each(TAGS)('in %s the figures of a class are explained for dark pages, too', (language) => {
  speakFluently(language);
  // On a dark page, and in strong contrast, the fullest cell is the lightest.
  const legends = m.host_matrix_legend() + m.host_live_legend();
  expect(legends).not.toMatch(/dark|light|dunkl|hell|oscur|claro|fonc|sombre|clair|深|浅|淺|غمق|فتح/i);
});

test.each<[Language, number, string]>([
  ['de', 1, '1 Punkt'],
  ['de', 1595, '1.595 Punkte'],
  ['fr', 0, '0 point'],
  ['fr', 1, '1 point'],
  ['fr', 2, '2 points'],
  ['es', 1, '1 punto'],
  ['es', 1_000_000, '1.000.000 de puntos'],
  ['zh-Hant', 1, '1 分'],
  ['ar', 1, 'نقطة واحدة'],
  ['ar', 2, 'نقطتان'],
  ['ar', 3, '3 نقاط'],
  ['ar', 11, '11 نقطة'],
  ['ar', 100, '100 نقطة'],
])('points in %s of %i: %s', (language, count, expected) => {
  speakFluently(language);
  expect(m.points({ count })).toBe(expected);
});

test.each<[Language, readonly string[]]>([
  ['en', ['0 of 4 are right.', '1 of 4 is right.', '3 of 4 are right.']],
  ['de', ['0 von 4 sind richtig.', '1 von 4 ist richtig.', '3 von 4 sind richtig.']],
  ['fr', ['0 sur 4 est juste.', '1 sur 4 est juste.', '3 sur 4 sont justes.']],
  ['es', ['0 de 4 son correctas.', '1 de 4 es correcta.', '3 de 4 son correctas.']],
  ['zh-Hans', ['4 格中有 0 格对了。', '4 格中有 1 格对了。', '4 格中有 3 格对了。']],
  ['ar', ['0 من 4 صحيحة.', 'واحدة من 4 صحيحة.', '3 من 4 صحيحة.']],
])('what a check finds agrees with its number in %s', (language, expected) => {
  speakFluently(language);
  const counts = [0, 1, 3];
  const how = counts.map((count) => m.play_said_how_many({ count, boxes: '4', left: '' }).trimEnd());
  expect(how).toEqual(expected);
  const which = counts.map((count) => m.said_checked({ count, boxes: '4', which: '…', left: '' }));
  for (const [index, said] of which.entries()) expect(said).toContain(expected[index]);
});

test.each<[Language, string, string]>([
  ['de', '4 und 5', '2.'],
  ['fr', '4 et 5', '2e'],
  ['es', '4 y 5', '2º'],
  ['zh-Hans', '4和5', '2名'],
  ['ar', '4 و5', '2'],
])('lists and ranks in %s: %s, %s', (language, boxes, rank) => {
  speakFluently(language);
  expect(list([4, 5])).toBe(boxes);
  expect(`${number(2)}${ordinalSuffix(2)}`).toBe(rank);
});
