import { html, type Html } from './html.js';
import { page } from './layout.js';
import { plain } from './markdown.js';
import { insideOf, memberList, typeLabel } from './memberList.js';
import type { Body, Media, Operation, Response, Security } from './operation.js';
import { answerPanel, samplePanel } from './samplePanel.js';
import { slugOf } from './slugs.js';
import type { View } from './view.js';

/** The page of one operation. */
export function operationPage(operation: Operation, group: string, view: View): string {
  return page(view, {
    slug: operation.slug,
    title: operation.title,
    summary: plain(operation.description),
    group,
    content: html`<article class="operation">
      ${heading(operation, group, view)}
      <div class="columns">
        <div class="introduction">${view.prose.blocks(operation.description)}</div>
        <div class="examples">${samplePanel(operation, view)}${answerPanel(operation, view)}</div>
        <div class="reading">
          ${authorization(operation, view)} ${parameters(operation, view)}
          ${operation.body && body(operation.body, view)} ${answers(operation, view)}
          ${errors(operation, view)} ${original(operation, view)}
        </div>
      </div>
    </article>`,
  });
}

function heading(operation: Operation, group: string, view: View): Html {
  const { words, prose } = view;
  const { method, path, server, version, isDeprecated } = operation;
  return html`<header class="heading">
    <p class="eyebrow">${prose.title(group)}</p>
    <h1>${prose.title(operation.title)}</h1>
    <div class="endpoint" translate="no">
      <span class="method ${method}">${method.toUpperCase()}</span>
      <code><span class="server">${server}</span><b>${breakable(path)}</b></code>
    </div>
    <p class="chips">
      <span class="chip">${words.version} ${version}</span>
      ${isDeprecated && html`<span class="chip warning">${words.deprecated}</span>`}
    </p>
  </header>`;
}

/** A path may be broken before each of its slashes. */
function breakable(path: string): readonly Html[] {
  return path.split(/(?=\/)/).map((part) => html`<wbr />${part}`);
}

function authorization({ security }: Operation, view: View): Html {
  const { words } = view;
  const inside =
    security.length === 0
      ? html`<p>${words.noAuthorization}</p>`
      : html`<ul class="members">
          ${security.map((one) => way(one, view))}
        </ul>`;
  return section({ id: 'authorization', title: words.authorization }, inside, view);
}

function way({ name, kind, description, scopes }: Security, { words, prose }: View): Html {
  const rights = scopes.map(
    (scope) =>
      html`<li><code translate="no">${scope.name}</code> ${prose.line(scope.description)}</li>`,
  );
  return html`<li class="member">
    <div class="signature">
      <code class="name" translate="no">${name}</code> <span class="type">${kind}</span>
    </div>
    ${prose.blocks(description)}
    <dl class="facts">
      <div>
        <dt>${words.scopes}</dt>
        <dd>
          ${
            rights.length === 0
              ? words.noScopes
              : html`<ul>
                  ${rights}
                </ul>`
          }
        </dd>
      </div>
    </dl>
  </li>`;
}

function parameters(operation: Operation, view: View): readonly Html[] {
  return operation.parameters.map(({ place, members }) =>
    section(
      { id: place, title: view.words.parameters[place] },
      memberList(members, place, view),
      view,
    ),
  );
}

function body({ media, description, isRequired }: Body, view: View): Html {
  const { words } = view;
  const need = html`<span class="need ${isRequired && 'required'}">
    ${isRequired ? words.required : words.optional}
  </span>`;
  const inside = html`${view.prose.blocks(description)}
  ${media.map((one, index) => mediaBlock(one, prefixed('body', index), view))}`;
  return section({ id: 'body', title: words.body, note: need }, inside, view);
}

function answers({ responses }: Operation, view: View): Html | undefined {
  const good = responses.filter(({ isError }) => !isError);
  if (good.length === 0) return undefined;
  const inside = good.map((response) => answer(response, view));
  return section({ id: 'response', title: view.words.response }, html`${inside}`, view);
}

function answer({ status, description, media, headers }: Response, view: View): Html {
  const { words, prose } = view;
  const blocks = media.map((one, index) =>
    mediaBlock(one, prefixed(`response-${slugOf(status)}`, index), view),
  );
  const fields =
    headers.length > 0 &&
    html`<h3>${words.headers}</h3>
      ${memberList(headers, `response-${slugOf(status)}.header`, view)}`;
  return html`<div class="answer" id="response-${slugOf(status)}">
    <div class="status">
      <code class="code good" translate="no">${status}</code>
      <div>${prose.blocks(description)}</div>
    </div>
    ${media.length === 0 && html`<p class="quiet">${words.noBody}</p>`} ${fields} ${blocks}
  </div>`;
}

function errors({ responses }: Operation, view: View): Html | undefined {
  const bad = responses.filter(({ isError }) => isError);
  if (bad.length === 0) return undefined;
  const rows = bad.map(({ status, description, media }) => {
    const name = status === 'default' ? view.words.anyOther : status;
    return html`<li class="status" id="error-${slugOf(status)}">
      <code class="code bad" translate="${status === 'default' ? 'yes' : 'no'}">${name}</code>
      <div>
        ${view.prose.blocks(description)}
        ${media.map((one) => html`<p class="quiet">${mediaLabel(closed(one), view)}</p>`)}
      </div>
    </li>`;
  });
  return section(
    { id: 'errors', title: view.words.errors },
    html`<ul class="statuses">
      ${rows}
    </ul>`,
    view,
  );
}

/** A form of which only the model is named; its page has the rest. */
function closed({ name, shape }: Media): Media {
  return shape.model === undefined
    ? { name, shape }
    : { name, shape: { ...shape, members: [], variants: [] } };
}

function mediaBlock(media: Media, path: string, view: View): Html {
  return html`<div class="media">
    <p class="quiet">${mediaLabel(media, view)}</p>
    ${insideOf(media.shape, path, view)}
  </div>`;
}

function mediaLabel({ name, shape }: Media, view: View): Html {
  return html`<code translate="no">${name}</code> ${typeLabel(shape, view)}`;
}

function original({ link }: Operation, { words }: View): Html | undefined {
  return link === undefined
    ? undefined
    : html`<p class="original">
        ${words.external}: <a href="${link}" rel="noreferrer">${new URL(link).host || link}</a>
      </p>`;
}

/** What a part of the page is called, in an address and by a reader. */
interface Heading {
  readonly id: string;
  readonly title: string;
  readonly note?: Html;
}

function section({ id, title, note }: Heading, inside: Html, { words }: View): Html {
  return html`<section class="part" aria-labelledby="${id}">
    <div class="part-head">
      <h2 id="${id}">
        ${title}<a class="anchor" href="#${id}" aria-label="${words.linkTo(title)}">#</a>
      </h2>
      ${note}
    </div>
    ${inside}
  </section>`;
}

function prefixed(path: string, index: number): string {
  return index === 0 ? path : `${path}.${index + 1}`;
}
