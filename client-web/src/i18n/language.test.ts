import { afterEach, expect, test } from 'vitest';
import {
  chooseLanguage,
  chosenLanguage,
  directionOf,
  LANGUAGES,
  type Language,
  language,
  languageFor,
  locale,
  speak,
} from './language.js';

afterEach(() => speak('en'));

test.each<[readonly string[], Language]>([
  [['de-AT', 'en'], 'de'],
  [['fr-CA'], 'fr'],
  [['es-419'], 'es'],
  [['ar-EG'], 'ar'],
  [['zh-TW'], 'zh-Hant'],
  [['zh-HK'], 'zh-Hant'],
  [['zh-MO'], 'zh-Hant'],
  [['zh-Hant-CN'], 'zh-Hant'],
  [['zh'], 'zh-Hans'],
  [['zh-CN'], 'zh-Hans'],
  [['zh-SG'], 'zh-Hans'],
  [['zh-Hans-TW'], 'zh-Hans'],
  // the first one that there is, not the first one
  [['sw', 'fr', 'de'], 'fr'],
  [['sw'], 'en'],
  [['en_US', 'C', '', 'de'], 'de'],
  [['toString', 'constructor'], 'en'],
  [[], 'en'],
])('a browser that asks for %j gets %s', (asked, expected) => {
  expect(languageFor(asked)).toBe(expected);
});

test('a choice is kept, and what is no language is none', () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  expect(chosenLanguage(store)).toBeUndefined();
  chooseLanguage('zh-Hant', store);
  expect(chosenLanguage(store)).toBe('zh-Hant');
  store.setItem('riffle.language', 'tlh');
  expect(chosenLanguage(store)).toBeUndefined();
});

test('where storage is blocked, nothing is chosen and nothing fails', () => {
  const blocked = {
    getItem: () => {
      throw new Error('blocked');
    },
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(() => chooseLanguage('de', blocked)).not.toThrow();
  expect(chosenLanguage(blocked)).toBeUndefined();
});

test('Arabic runs from right to left, and counts with the digits of join codes', () => {
  expect(Object.keys(LANGUAGES).filter((tag) => directionOf(tag as Language) === 'rtl')).toEqual(['ar']);
  speak('ar');
  expect(language()).toBe('ar');
  expect(new Intl.NumberFormat(locale()).format(1595)).toBe('1,595');
});
