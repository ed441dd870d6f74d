import { describe, expect, test } from 'vitest';
import { camel, pascal, wordsOf } from '../../generator/name/words.js';

describe('words (rule W1)', () => {
  test.each([
    ['DateISOValidation', ['Date', 'ISO', 'Validation']],
    ['invited_to', ['invited', 'to']],
    ['User--Mini', ['User', 'Mini']],
    ['colorID', ['color', 'ID']],
    ['sha1', ['sha1']],
    ['', []],
  ])('%s', (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });
});

describe('pascal (rule W2)', () => {
  test.each([
    ['User--Mini', 'UserMini'],
    ['AiLlmEndpointParamsAWS', 'AiLlmEndpointParamsAws'],
    ['ZIP4', 'Zip4'],
    ['OAuth2Error', 'OAuth2Error'],
    ['2fa-code', '_2faCode'],
    ['été', 'Été'],
    ['+1', '_1'],
    ['', '_'],
  ])('%s -> %s', (name, expected) => {
    expect(pascal(name)).toBe(expected);
  });
});

describe('camel (rule W3)', () => {
  test.each([
    ['$parent', 'parent'],
    ['$canEdit', 'canEdit'],
    ['colorID', 'colorId'],
    ['clientID', 'clientId'],
    ['Box__Security__Classification__Key', 'boxSecurityClassificationKey'],
    ['if-none-match', 'ifNoneMatch'],
    ['x-rep-hints', 'xRepHints'],
    ['content-md5', 'contentMd5'],
    ['sha1', 'sha1'],
    ['created_at', 'createdAt'],
  ])('%s -> %s', (name, expected) => {
    expect(camel(name)).toBe(expected);
  });
});
