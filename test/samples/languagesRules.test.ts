import { describe, expect, test } from 'vitest';
import { csharp, java, python, swift } from '../../generator/emit/languages/rules.js';

describe('a method', () => {
  test.each([
    ['createInvite', 'create_invite', 'CreateInviteAsync', 'createInvite', 'createInvite'],
    [
      'getHubByIdV2025R0',
      'get_hub_by_id_v2025_r0',
      'GetHubByIdV2025R0Async',
      'getHubByIdV2025R0',
      'getHubByIdV2025R0',
    ],
    ['import', 'import_', 'ImportAsync', 'import', 'import_'],
    ['init', 'init', 'InitAsync', '`init`', 'init'],
    ['_2fa', '_2fa', '_2faAsync', '_2fa', '_2fa'],
  ])('%s', (name, ...expected) => {
    expect([python, csharp, swift, java].map((rule) => rule.method(name))).toEqual(expected);
  });
});

describe('a manager', () => {
  test.each([
    [
      'sharedLinksFiles',
      'shared_links_files',
      'SharedLinksFiles',
      'sharedLinksFiles',
      'getSharedLinksFiles',
    ],
    ['class', 'class_', 'Class', 'class', 'getClass'],
    ['self', 'self', 'Self', '`self`', 'getSelf'],
  ])('%s', (name, ...expected) => {
    expect([python, csharp, swift, java].map((rule) => rule.manager(name))).toEqual(expected);
  });
});

describe('an argument', () => {
  test.each([
    ['inviteId', 'invite_id', 'inviteId', 'inviteId', 'inviteId'],
    ['contentMd5', 'content_md_5', 'contentMd5', 'contentMd5', 'contentMd5'],
    ['sha1', 'sha_1', 'sha1', 'sha1', 'sha1'],
    ['from', 'from_', 'from', 'from', 'from'],
    ['event', 'event', '@event', 'event', 'event'],
    ['default', 'default', '@default', 'default', 'default_'],
    ['var', 'var', 'var', '`var`', 'var'],
    ['none', 'none', 'none', 'none', 'none'],
  ])('%s', (name, ...expected) => {
    expect([python, csharp, swift, java].map((rule) => rule.argument(name))).toEqual(expected);
  });
});

describe('a member', () => {
  test.each([
    ['isOn', 'is_on', 'IsOn', 'isOn', 'isOn'],
    ['class', 'class_', 'Class', 'class', 'class_'],
  ])('%s', (name, ...expected) => {
    expect([python, csharp, swift, java].map((rule) => rule.member(name))).toEqual(expected);
  });
});

describe('a value of an enum', () => {
  test.each([
    ['file', 'FILE', 'File', 'file', 'FILE'],
    ['FILE.UPLOADED', 'FILE_UPLOADED', 'FileUploaded', 'fileUploaded', 'FILE_UPLOADED'],
    ['multiSelect', 'MULTISELECT', 'MultiSelect', 'multiSelect', 'MULTISELECT'],
    ['single_item_qa', 'SINGLE_ITEM_QA', 'SingleItemQa', 'singleItemQa', 'SINGLE_ITEM_QA'],
    ['co-owner', 'CO_OWNER', 'CoOwner', 'coOwner', 'CO_OWNER'],
    ['init', 'INIT', 'Init', '`init`', 'INIT'],
    [32, '_32', '_32', '_32', '_32'],
    [true, 'TRUE', 'True', 'true', 'TRUE'],
    ['', '__', '_', '__', '__'],
    ['*', '__', '_', '__', '__'],
    ['x', 'X', 'X', 'x', 'X'],
  ])('%s', (value, ...expected) => {
    expect([python, csharp, swift, java].map((rule) => rule.constant(value))).toEqual(expected);
  });
});
