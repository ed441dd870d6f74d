import { describe, expect, test } from 'vitest';
import { settle } from '../../generator/config/settings.js';
import { noDocs } from '../../generator/model/docs.js';
import { memberText } from '../../generator/emit/jsdoc.js';
import { phrasesOf } from '../../generator/emit/phrases.js';
import { firstSentence, isOneSentence, sentence, unstopped } from '../../generator/emit/prose.js';

const phrasesIn = (locale: string) =>
  phrasesOf({ settings: { ...settle(undefined, 'Pets'), locale } });

describe('the phrases of the generator', () => {
  test('are those of the language of the package, in whatever country', () => {
    expect(phrasesIn('ja').page.arguments).toBe('引数');
    expect(phrasesIn('ja-JP')).toBe(phrasesIn('ja'));
    expect(phrasesIn('en').page.arguments).toBe('Arguments');
  });

  test('are English where they are not known in a language', () => {
    expect(phrasesIn('pt-BR')).toBe(phrasesIn('en'));
  });
});

describe('what a comment says of a member', () => {
  const said = (locale: string, description: string, example?: string): string =>
    memberText(phrasesIn(locale), { ...noDocs, description, example });

  test.each([
    ['会社のID', '1232234', '会社のID（例: `1232234`）。'],
    ['会社のID。', '1232234', '会社のID（例: `1232234`）。'],
    ['会社です。名前もあります', 'Acme', '会社です。名前もあります。 例: `Acme`。'],
    ['招待するユーザー', undefined, '招待するユーザー。'],
    ['The ID.（英語）', '7', 'The ID.（英語）（例: `7`）。'],
  ])('in Japanese: %s', (text, example, expected) => {
    expect(said('ja', text, example)).toBe(expected);
  });

  test('in English', () => {
    expect(said('en', 'The ID', '7')).toBe('The ID, such as `7`.');
    expect(memberText(phrasesIn('en'), noDocs, { constant: 'pet' })).toBe('Always `pet`.');
    expect(memberText(phrasesIn('ja'), noDocs, { constant: 'pet' })).toBe('常に`pet`です。');
  });
});

describe('sentences', () => {
  test.each([
    ['会社のID', '会社のID。'],
    ['会社。', '会社。'],
    ['The ID', 'The ID.'],
  ])('end in the full stop of their script: %s', (text, expected) => {
    expect(sentence(text)).toBe(expected);
  });

  test('are known by it', () => {
    expect(firstSentence('会社です。名前です。')).toBe('会社です。');
    expect(isOneSentence('会社です。')).toBe(true);
    expect(isOneSentence('会社です。名前です。')).toBe(false);
    expect(unstopped('会社です。')).toBe('会社です');
  });
});
