import { body, post, type Fact } from './fact.js';
import { samplesOfPost } from './samples.js';

/** The reference page of a new invite in Japanese. */
export const japanese: readonly Fact[] = [
  ...[
    '既存の外部ユーザーを会社に招待します。',
    'すでに他の会社に所属しているユーザーや、Boxアカウントを持たないユーザーを招待することはできません。招待されたユーザーには、Boxウェブアプリケーションで招待を承認するように促すメールが届きます。',
    'この方法を使用する場合は、対象アプリケーションに対して「Enterpriseの管理」スコープを有効にする必要があります。これは、開発者コンソールから有効にできます。',
  ].map((says) => ({ says, found: { at: `${post}/description`, holds: says } })),
  {
    says: 'id,type,name',
    found: { at: `${post}/parameters/0/example`, is: ['id', 'type', 'name'] },
  },
  ...[
    'レスポンスに含める属性のコンマ区切りリスト。このパラメータを使用すると、標準のレスポンスには通常含まれないフィールドをリクエストできます。',
    'このパラメータを指定すると、明示的に指定しない限り標準フィールドはレスポンスに含まれず、リクエストしたフィールドのほかには、Mini版の表示のフィールドしか返されないことに注意してください。',
  ].map((says) => ({ says, found: { at: `${post}/parameters/0/description`, holds: says } })),
  {
    says: '招待するユーザー',
    found: { at: `${body}/properties/actionable_by/description`, is: '招待するユーザー' },
  },
  {
    says: '"john@example.com"',
    found: {
      at: `${body}/properties/actionable_by/properties/login/example`,
      is: 'john@example.com',
    },
  },
  {
    says: '招待されたユーザーのログイン',
    found: {
      at: `${body}/properties/actionable_by/properties/login/description`,
      is: '招待されたユーザーのログイン',
    },
  },
  {
    says: 'ユーザーの招待先となる会社',
    found: { at: `${body}/properties/enterprise/description`, is: 'ユーザーの招待先となる会社' },
  },
  {
    says: '"1232234"',
    found: { at: `${body}/properties/enterprise/properties/id/example`, is: '1232234' },
  },
  {
    says: '会社のID',
    found: { at: `${body}/properties/enterprise/properties/id/description`, is: '会社のID' },
  },
  // This page shows no call in Swift.
  ...samplesOfPost.filter(({ says }) => !says.startsWith('try await')),
];
