import { html, type Html } from './html.js';
import type { Limit, Member, Shape, Variant } from './shape.js';
import { slugOf } from './slugs.js';
import type { View } from './view.js';
import { typeText } from './words.js';

/** An object of what a caller sends is open as long as it is no longer than this. */
const shortObject = 5;

/** How many values of a list are shown at once. */
const shortList = 12;

/** The members of an object, each with its type, text and facts; those inside can be opened. */
export function memberList(members: readonly Member[], path: string, view: View): Html {
  const anchors = new Set<string>();
  const items = members.map((member) => {
    const plain = `${path}-${slugOf(member.name) || 'member'}`;
    const anchor = anchors.has(plain) ? `${plain}.${anchors.size}` : plain;
    anchors.add(anchor);
    return memberItem(member, anchor, view);
  });
  return html`<ul class="members">
    ${items}
  </ul>`;
}

/** What a shape has besides its own line: its members and its variants. */
export function insideOf(shape: Shape, path: string, view: View): Html {
  const members = shape.members.length > 0 && memberList(shape.members, path, view);
  return html`${members}${variantsOf(shape.variants, path, view)}`;
}

/** The line of a type: what it is, and the page of its model. */
export function typeLabel(shape: Shape, view: View): Html {
  const text = typeText(shape.type, view.words);
  const model = shape.model === undefined ? undefined : view.models.get(shape.model);
  return model && shape.members.length + shape.variants.length === 0 && hasMembers(model.shape)
    ? html`<a class="type" href="${model.slug}.html">${text}</a>`
    : html`<span class="type">${text}</span>`;
}

function memberItem({ name, isRequired, shape }: Member, anchor: string, view: View): Html {
  const { words, prose } = view;
  const need = isRequired
    ? html`<span class="need required">${words.required}</span>`
    : html`<span class="need">${words.optional}</span>`;
  return html`<li class="member" id="${anchor}">
    <div class="signature">
      <a class="name" href="#${anchor}"><code translate="no">${name}</code></a>
      ${typeLabel(shape, view)} ${need} ${flags(shape, view)}
    </div>
    ${prose.blocks(shape.description)}${facts(shape, view)}${nested({ name, shape }, anchor, view)}
  </li> `;
}

function flags({ isNullable, isDeprecated, access }: Shape, { words }: View): Html {
  const given = [
    isNullable && words.nullable,
    isDeprecated && words.deprecated,
    access !== undefined && words[access],
  ];
  return html`${given.map((flag) => flag && html`<span class="flag">${flag}</span> `)}`;
}

function facts(shape: Shape, { words }: View): Html | undefined {
  const rows = [
    shape.default !== undefined && fact(words.default, [shape.default]),
    shape.example !== undefined && fact(words.example, [shape.example]),
    shape.values.length > 0 &&
      fact(shape.isOpen ? words.openValues : words.values, shape.values, words.more),
    ...shape.limits.map(({ word, value }: Limit) => fact(word, [value])),
  ].filter((row) => row !== false);
  return rows.length === 0 ? undefined : html`<dl class="facts">${rows}</dl>`;
}

function fact(term: string, values: readonly string[], more = ''): Html {
  const codes = values.map((value) => html`<code translate="no">${value}</code> `);
  const rest =
    codes.length > shortList &&
    html`<details class="rest">
      <summary>${more} (${codes.length})</summary>
      ${codes.slice(shortList)}
    </details>`;
  return html`<div>
    <dt>${term}</dt>
    <dd>${codes.slice(0, shortList)}${rest}</dd>
  </div>`;
}

function nested(
  { name, shape }: Pick<Member, 'name' | 'shape'>,
  anchor: string,
  view: View,
): Html | undefined {
  if (shape.members.length + shape.variants.length === 0) return undefined;
  const title =
    shape.members.length > 0 ? view.words.members(name, shape.members.length) : view.words.oneOf;
  const isOpen = anchor.startsWith('body-') && shape.members.length <= shortObject;
  return html`<details class="nested" ${isOpen && 'open'}>
    <summary>${title}</summary>
    ${insideOf(shape, anchor, view)}
  </details>`;
}

function variantsOf(variants: readonly Variant[], path: string, view: View): Html | undefined {
  if (variants.length === 0) return undefined;
  const items = variants.map(({ title, shape }, index) => {
    const label = html`${view.prose.title(title)} ${typeLabel(shape, view)}`;
    const inside = insideOf(shape, `${path}.${index + 1}`, view);
    return html`<li class="variant">
      ${
        hasMembers(shape)
          ? html`<details class="nested">
              <summary>${label}</summary>
              ${view.prose.blocks(shape.description)}${inside}
            </details>`
          : html`<div class="signature">${label}</div>
              ${view.prose.blocks(shape.description)}${facts(shape, view)}`
      }
    </li>`;
  });
  return html`<p class="choice">${view.words.oneOf}</p>
    <ul class="variants">
      ${items}
    </ul>`;
}

function hasMembers({ members, variants }: Shape): boolean {
  return members.length + variants.length > 0;
}
