import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../scripts/house-rules/root.js';

/** The languages of the seeds' samples. */
export const labels = [
  'cURL',
  'Node/TypeScript v10',
  'Python v10',
  '.NET v10',
  'Swift v10',
  'Java v10',
];

const fields = {
  en: [
    'A comma-separated list of attributes to include in the response. This can be used to request fields that are not normally returned in a standard response.',
    'Be aware that specifying this parameter will have the effect that none of the standard fields are returned in the response unless explicitly specified, instead only fields for the mini representation are returned, additional to the fields requested.',
    'id,type,name',
  ],
  ja: [
    'レスポンスに含める属性のコンマ区切りリスト。このパラメータを使用すると、標準のレスポンスには通常含まれないフィールドをリクエストできます。',
    'このパラメータを指定すると、明示的に指定しない限り標準フィールドはレスポンスに含まれず、リクエストしたフィールドのほかには、Mini版の表示のフィールドしか返されないことに注意してください。',
    'id,type,name',
  ],
};

/** What the seeds' pages say, and what stands around it. */
export const pages = [
  {
    ...{ tag: 'en', slug: 'post-invites', path: '/invites', method: 'post' },
    texts: [
      'Invites an existing external user to join an enterprise.',
      'The existing user can not be part of another enterprise and must already have a Box account. Once invited, the user will receive an email and are prompted to accept the invitation within the Box web application.',
      'This method requires the "Manage An Enterprise" scope enabled for the application, which can be enabled within the developer console.',
      ...fields.en,
      ...['The user to invite', 'john@example.com', 'The login of the invited user'],
      ...['The enterprise to invite the user to', '1232234', 'The ID of the enterprise'],
      ...['Returns a new invite object.', 'Returns not_found when user was not found.'],
      ...['An unexpected client error.', 'https://api.box.com/2.0/invites', 'API version 2024.0'],
      ...['Query parameters', 'Request body', 'Response', 'Errors', 'Authorization', 'Scopes'],
    ],
  },
  {
    ...{ tag: 'en', slug: 'get-invites-id', path: '/invites/{invite_id}', method: 'get' },
    texts: [
      ...[
        'Returns the status of a user invite.',
        'Path parameters',
        'The ID of an invite.',
        '213723',
      ],
      ...fields.en,
      ...['Returns an invite object', 'An unexpected client error.', 'API version 2024.0'],
      'https://api.box.com/2.0/invites/{invite_id}',
    ],
  },
  {
    ...{ tag: 'ja', slug: 'post-invites', path: '/invites', method: 'post' },
    texts: [
      '既存の外部ユーザーを会社に招待します。',
      'すでに他の会社に所属しているユーザーや、Boxアカウントを持たないユーザーを招待することはできません。招待されたユーザーには、Boxウェブアプリケーションで招待を承認するように促すメールが届きます。',
      'この方法を使用する場合は、対象アプリケーションに対して「Enterpriseの管理」スコープを有効にする必要があります。これは、開発者コンソールから有効にできます。',
      ...fields.ja,
      ...[
        '招待するユーザー',
        '招待されたユーザーのログイン',
        'ユーザーの招待先となる会社',
        '会社のID',
      ],
      ...['john@example.com', '1232234', 'APIバージョン 2024.0', 'リクエスト本文', 'スコープ'],
    ],
  },
  {
    ...{ tag: 'ja', slug: 'get-invites-id', path: '/invites/{invite_id}', method: 'get' },
    texts: [...fields.ja, 'パスパラメータ', 'レスポンス', 'エラー'],
  },
];

/** The answer that they show. */
export const answer = {
  ...{ id: '11446498', type: 'invite', status: 'pending' },
  actionable_by: mini(),
  created_at: '2012-12-12T10:53:43-08:00',
  invited_by: mini(),
  invited_to: { id: '11446498', type: 'enterprise', name: 'Acme Inc.' },
  modified_at: '2012-12-12T10:53:43-08:00',
};

/** A sample as a reader sees it. */
interface Shown {
  readonly label: string;
  readonly source: string;
}

interface Documented {
  readonly summary: string;
  readonly 'x-codeSamples': readonly Shown[];
}

/** Where an operation stands in a document. */
interface Site {
  readonly path: string;
  readonly method: string;
}

/** An operation as a document has it. */
export function operationOf(tag: string, { path, method }: Site): Documented {
  const file = join(root, `generated/openapi/openapi.${tag}.yml`);
  return parse(readFileSync(file, 'utf8')).paths[path][method];
}

/** The samples as a document has them. */
export function samplesOf(tag: string, site: Site): readonly Shown[] {
  const { 'x-codeSamples': samples } = operationOf(tag, site);
  const read = samples.map(({ label, source }) => ({ label, source }));
  expect(read.map(({ label }) => label)).toEqual(labels);
  return read;
}

function mini() {
  return { id: '11446498', type: 'user', login: 'ceo@example.com', name: 'Aaron Levie' };
}
