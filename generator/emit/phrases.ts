import type { Scope } from './scope.js';

/** What the generator itself says in comments and on the pages of managers. Names and code come as they are to stand there. */
export interface Phrases {
  /** What a comment says of a value that cannot be another one. */
  readonly always: (value: string) => string;
  /** One sentence without its full stop, and an example. */
  readonly suchAs: (text: string, example: string) => string;
  /** Any text, and an example. */
  readonly forExample: (text: string, example: string) => string;
  /** Where a type is met: as a component, or in something else. */
  readonly met: {
    readonly component: (name: string) => string;
    readonly body: (method: string) => string;
    readonly answer: (method: string) => string;
    readonly parameter: (method: string) => string;
    readonly property: (name: string, type: string) => string;
    readonly variant: (type: string) => string;
  };
  readonly operationsOf: (tag: string) => string;
  readonly clientOf: (title: string) => string;
  readonly partOfPath: (name: string) => string;
  readonly wholeUrl: string;
  readonly theAnswer: string;
  readonly failed: string;
  readonly withBody: (type: string) => string;
  readonly use: (link: string) => string;
  readonly queryOf: (method: string) => string;
  readonly headersOf: (method: string) => string;
  readonly optionalsOf: (method: string) => string;
  /** What makes a model, and which of its properties it fills in. */
  readonly makes: (type: string, filledIn: readonly string[]) => string;
  readonly taken: (call: string) => string;
  readonly otherProperties: string;
  /** What the page of a manager says beside the document. */
  readonly page: PagePhrases;
}

/** What the page of a manager says beside the document. */
export interface PagePhrases {
  readonly arguments: string;
  readonly returns: string;
  readonly errors: string;
  readonly deprecated: string;
  readonly instead: (link: string) => string;
  readonly byUrl: (summary: string) => string;
  readonly urlAlone: (summary: string) => string;
  readonly performedBy: (method: string) => string;
  readonly reference: string;
  readonly seeReference: (link: string) => string;
  readonly gives: (type: string) => string;
  readonly iterating: (by: string) => string;
  readonly rejectsWith: (type: string) => string;
  readonly otherStatus: string;
  readonly optional: string;
  readonly discouraged: string;
  readonly cancels: string;
  /** The text of a link to the part of the README that says how calls are sent. */
  readonly calls: string;
  readonly cancelsOrTells: (link: string) => string;
  readonly tells: (link: string) => string;
  readonly extraHeaders: string;
  readonly oneOf: (types: readonly string[]) => string;
  readonly values: (values: readonly string[], isOpen: boolean) => string;
  readonly andMore: (values: string, more: number, link: string) => string;
  readonly otherwise: (value: string) => string;
  readonly example: (value: string) => string;
  /** What stands between two remarks. */
  readonly then: string;
  readonly anonymous: string;
  /** Who may make a call: one of these, each of which takes all of its parts. */
  readonly credentials: (ways: readonly (readonly string[])[], isOptional: boolean) => string;
  readonly withScopes: (scheme: string, scopes: readonly string[]) => string;
}

const english: Phrases = {
  always: (value) => `Always ${value}.`,
  suchAs: (text, example) => `${text}, such as ${example}.`,
  forExample: (text, example) => `${text} For example ${example}.`,
  met: {
    component: (name) => `The schema ${name}`,
    body: (method) => `The body of ${method}`,
    answer: (method) => `What ${method} answers`,
    parameter: (method) => `A parameter of ${method}`,
    property: (name, type) => `The ${name} of ${type}`,
    variant: (type) => `One kind of ${type}`,
  },
  operationsOf: (tag) => `The operations of ${tag}`,
  clientOf: (title) => `A client of the ${title}`,
  partOfPath: (name) => `The ${name} of the path.`,
  wholeUrl: 'The whole URL, as an earlier answer gave it.',
  theAnswer: 'The answer',
  failed: 'The call failed',
  withBody: (type) => ` (Body: ${type}.)`,
  use: (link) => `Use ${link}.`,
  queryOf: (method) => `The query parameters of ${method}.`,
  headersOf: (method) => `The headers of ${method}.`,
  optionalsOf: (method) => `What ${method} can do without.`,
  makes: (type, filledIn) => {
    const article = /^`?[AEIO]/u.test(type) ? 'an' : 'a';
    const verb = filledIn.length > 1 ? 'are' : 'is';
    return `Makes ${article} ${type}; ${filledIn.join(', ')} ${verb} filled in.`;
  },
  taken: (call) => `What ${call} takes.`,
  otherProperties: 'Every other property, under its own name.',
  page: {
    arguments: 'Arguments',
    returns: 'Returns',
    errors: 'Errors',
    deprecated: '**Deprecated.**',
    instead: (link) => `**Deprecated.** Use ${link}, which makes the same call.`,
    byUrl: (summary) => `${summary} by URL`,
    urlAlone: (summary) => `${summary}: the URL alone`,
    performedBy: (method) => `This operation is performed by calling function ${method}.`,
    reference: 'API Reference',
    seeReference: (link) => `See the endpoint docs at ${link}.`,
    gives: (type) => `This function returns a value of type ${type}.`,
    iterating: (by) =>
      `Iterating over it, by ${by}, gives the items of this page and of all that follow.`,
    rejectsWith: (type) => `The call rejects with ${type}:`,
    otherStatus: 'Any other status',
    optional: 'optional',
    discouraged: 'deprecated',
    cancels: 'Cancels the call when it is aborted.',
    calls: 'how the call is sent',
    cancelsOrTells: (link) => `Cancels the call when it is aborted, or tells more of ${link}.`,
    tells: (link) => `Tell ${link}.`,
    extraHeaders: 'Extra headers that will be included in the HTTP request.',
    oneOf: (types) => `One of ${types.join(', ')}`,
    values: (values, isOpen) => `${isOpen ? 'Known values' : 'Values'}: ${values.join(', ')}`,
    andMore: (values, more, link) => `${values} and ${String(more)} more, which ${link} lists`,
    otherwise: (value) => `Default: ${value}`,
    example: (value) => `Example: ${value}`,
    then: '. ',
    anonymous: 'This call sends no credentials.',
    credentials: (ways, isOptional) => {
      const all = ways.map((way) => way.join(' and ')).join(', or ');
      return `Credentials: ${all}${isOptional ? '; it can do without' : ''}.`;
    },
    withScopes: (scheme, scopes) =>
      `${scheme} with ${scopes.length === 1 ? 'the scope' : 'the scopes'} ${scopes.join(', ')}`,
  },
};

const japanese: Phrases = {
  always: (value) => `常に${value}です。`,
  suchAs: (text, example) => `${text}（例: ${example}）。`,
  forExample: (text, example) => `${text} 例: ${example}。`,
  met: {
    component: (name) => `スキーマ${name}`,
    body: (method) => `${method}の本文`,
    answer: (method) => `${method}のレスポンス`,
    parameter: (method) => `${method}のパラメータ`,
    property: (name, type) => `${type}の${name}`,
    variant: (type) => `${type}の種類の1つ`,
  },
  operationsOf: (tag) => `${tag}の操作`,
  clientOf: (title) => `${title}のクライアント`,
  partOfPath: (name) => `パスの${name}。`,
  wholeUrl: '以前のレスポンスで返されたURL全体。',
  theAnswer: 'レスポンス',
  failed: '呼び出しに失敗しました',
  withBody: (type) => `（本文: ${type}）`,
  use: (link) => `${link}を使用してください。`,
  queryOf: (method) => `${method}のクエリパラメータ。`,
  headersOf: (method) => `${method}のヘッダー。`,
  optionalsOf: (method) => `${method}で省略できる引数。`,
  makes: (type, filledIn) => `${type}を作成します。${filledIn.join('、')}は自動的に設定されます。`,
  taken: (call) => `${call}の引数。`,
  otherProperties: 'その他のプロパティ。名前はそのままです。',
  page: {
    arguments: '引数',
    returns: '戻り値',
    errors: 'エラー',
    deprecated: '**非推奨です。**',
    instead: (link) => `**非推奨です。** 同じ呼び出しを行う${link}を使用してください。`,
    byUrl: (summary) => `${summary}（URLを指定）`,
    urlAlone: (summary) => `${summary}（URLのみ）`,
    performedBy: (method) => `この操作を実行するには、関数${method}を呼び出します。`,
    reference: 'APIリファレンス',
    seeReference: (link) => `エンドポイントの詳細については、${link}を参照してください。`,
    gives: (type) => `この関数は、${type}型の値を返します。`,
    iterating: (by) =>
      `${by}で反復処理すると、このページとそれ以降のすべてのページの項目が得られます。`,
    rejectsWith: (type) => `呼び出しが失敗すると、${type}が返されます。`,
    otherStatus: 'その他のステータス',
    optional: '省略可能',
    discouraged: '非推奨',
    cancels: '中止されると、呼び出しを取り消します。',
    calls: '呼び出しの送信方法',
    cancelsOrTells: (link) => `中止されると、呼び出しを取り消します。または、${link}を指定します。`,
    tells: (link) => `${link}を指定します。`,
    extraHeaders: 'HTTPリクエストに追加されるヘッダー。',
    oneOf: (types) => `次のいずれか: ${types.join('、')}`,
    values: (values, isOpen) => `${isOpen ? '既知の値' : '値'}: ${values.join('、')}`,
    andMore: (values, more, link) => `${values}、ほか${String(more)}個（${link}を参照）`,
    otherwise: (value) => `デフォルト: ${value}`,
    example: (value) => `例: ${value}`,
    then: '。',
    anonymous: 'この呼び出しでは、認証情報は送信されません。',
    credentials: (ways, isOptional) => {
      const all = ways.map((way) => way.join('と')).join('、または');
      return `認証情報: ${all}${isOptional ? '（省略可能）' : ''}。`;
    },
    withScopes: (scheme, scopes) => `${scheme}（スコープ: ${scopes.join('、')}）`,
  },
};

const tables: { readonly [language: string]: Phrases } = { en: english, ja: japanese };

/** The phrases in the language of the package; in English where they are not known in it. */
export function phrasesOf({ settings }: Pick<Scope, 'settings'>): Phrases {
  const [language = ''] = settings.locale.split('-');
  return tables[language] ?? english;
}
