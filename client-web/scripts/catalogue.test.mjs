import { expect, test } from 'vitest';
import { catalogueFaults } from './catalogue.mjs';

const COUNTED = ['input count', 'local form = count: plural', 'local shown = count: number'];
const counted = (match, declarations = COUNTED) => [{ declarations, selectors: ['form'], match }];

const BASE = {
  $schema: 'not a message',
  join_go: 'Join',
  round_of: 'Round {round}<soft> of {rounds}</soft>',
  boxes: counted({ 'form=one': '{shown} box', 'form=other': '{shown} boxes' }),
};
const GERMAN = {
  join_go: 'Mitmachen',
  round_of: 'Runde {round}<soft> von {rounds}</soft>',
  boxes: counted({ 'form=one': '{shown} Feld', 'form=other': '{shown} Felder' }),
};

test('a language that says the same has no fault', () => {
  expect(catalogueFaults(BASE, GERMAN, 'de')).toEqual([]);
});

test.each([
  ['a message is missing', { join_go: undefined }, 'join_go: missing in de'],
  ['a message is too many', { join_gone: 'Weg' }, 'join_gone: only in de'],
  ['a message is empty', { join_go: ' ' }, 'join_go: is empty in de'],
  [
    'a placeholder is forgotten',
    { round_of: 'Runde {round}<soft> von allen</soft>' },
    'round_of: has {round}, expected {round,rounds} in de',
  ],
  [
    'a placeholder is misspelt',
    { round_of: 'Runde {runde}<soft> von {rounds}</soft>' },
    'round_of: has {rounds,runde}, expected {round,rounds} in de',
  ],
  [
    'an element is forgotten',
    { round_of: 'Runde {round} von {rounds}' },
    'round_of: has the elements none, expected </soft><soft> in de',
  ],
  [
    'a plural category is missing',
    { boxes: counted({ 'form=other': '{shown} Felder' }) },
    'boxes: has no one in de',
  ],
  [
    'a plural category is not the language’s',
    {
      boxes: counted({
        'form=one': '{shown} Feld',
        'form=two': '{shown} Felder',
        'form=other': '{shown} Felder',
      }),
    },
    'boxes: has a two too many in de',
  ],
  [
    'a form lacks the number',
    { boxes: counted({ 'form=one': '{shown} Feld', 'form=other': 'Felder' }) },
    'boxes: lacks {shown} (other) in de',
  ],
  [
    'a form has a placeholder of its own',
    { boxes: counted({ 'form=one': '{shown} Feld', 'form=other': '{shown} Felder von {all}' }) },
    'boxes: has {all} too many (other) in de',
  ],
  ['a message with forms has none', { boxes: '{count} Felder' }, 'boxes: has other declarations in de'],
])('%s', (_, changed, fault) => {
  const messages = Object.fromEntries(
    Object.entries({ ...GERMAN, ...changed }).filter(([, message]) => message !== undefined),
  );
  expect(catalogueFaults(BASE, messages, 'de')).toEqual([fault]);
});

test('Arabic needs six forms, and may say one and two without the number', () => {
  const forms = {
    'form=zero': '{shown} خانة',
    'form=one': 'خانة واحدة',
    'form=two': 'خانتان',
    'form=few': '{shown} خانات',
    'form=many': '{shown} خانة',
    'form=other': '{shown} خانة',
  };
  const arabic = { ...GERMAN, boxes: counted(forms) };
  expect(catalogueFaults(BASE, arabic, 'ar')).toEqual([]);
  const { 'form=few': _, ...five } = forms;
  expect(catalogueFaults(BASE, { ...arabic, boxes: counted(five) }, 'ar')).toEqual([
    'boxes: has no few in ar',
  ]);
});

test('French says the number for one too, for that is also its form for none', () => {
  const forms = { 'form=one': 'une case', 'form=many': '{shown} de cases', 'form=other': '{shown} cases' };
  expect(catalogueFaults(BASE, { ...GERMAN, boxes: counted(forms) }, 'fr')).toEqual([
    'boxes: lacks {shown} (one) in fr',
  ]);
});

test('what follows a number in an order may be nothing', () => {
  const declarations = ['input count', 'local form = count: plural type=ordinal'];
  const base = {
    suffix: counted(
      { 'form=one': 'st', 'form=two': 'nd', 'form=few': 'rd', 'form=other': 'th' },
      declarations,
    ),
  };
  expect(catalogueFaults(base, { suffix: counted({ 'form=other': '' }, declarations) }, 'ar')).toEqual([]);
});
