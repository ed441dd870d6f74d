import { html, type Html } from './html.js';
import type { Operation, Sample } from './operation.js';
import type { View } from './view.js';

/** The calls of an operation, in tabs; without a script they stand one below another. */
export function samplePanel({ samples, title }: Operation, view: View): Html | undefined {
  const { words, highlight } = view;
  if (samples.length === 0) return undefined;
  return html`<section class="panel" aria-labelledby="request-example" data-tabs>
    <div class="panel-head">
      <h2 id="request-example">${words.request}</h2>
      ${copyButton(`${words.copy}: ${words.request}`, view)}
    </div>
    <div class="tabs" role="tablist" aria-label="${words.sampleLanguages}">${samples.map(tab)}</div>
    ${samples.map((sample, index) => {
      const code = highlight(sample.source, sample.language);
      return html`<div
        class="tab-panel"
        id="sample-${index + 1}"
        role="tabpanel"
        aria-labelledby="tab-${index + 1}"
        ${index === 0 && 'data-shown'}
      >
        ${codeBlock(code, `${title}: ${sample.label}`)}
      </div>`;
    })}
  </section>`;
}

/** The answer that a call is shown to get. */
export function answerPanel({ example, title }: Operation, view: View): Html | undefined {
  const { words, highlight } = view;
  if (example === undefined) return undefined;
  return html`<section class="panel" aria-labelledby="response-example">
    <div class="panel-head">
      <h2 id="response-example">${words.answer}</h2>
      ${copyButton(`${words.copy}: ${words.answer}`, view)}
    </div>
    ${codeBlock(highlight(example, 'json'), `${title}: ${words.answer}`)}
  </section>`;
}

function tab({ label, language }: Sample, index: number): Html {
  return html`<button
    type="button"
    role="tab"
    id="tab-${index + 1}"
    aria-controls="sample-${index + 1}"
    aria-selected="${index === 0 ? 'true' : 'false'}"
    tabindex="${index === 0 ? '0' : '-1'}"
    data-label="${label}"
    data-language="${language}"
  >
    ${label}
  </button>`;
}

function codeBlock(code: Html, label: string): Html {
  return html`<pre
    tabindex="0"
    role="group"
    aria-label="${label}"
    translate="no"
  ><code>${code}</code></pre>`;
}

function copyButton(label: string, { words }: View): Html {
  return html`<button
    type="button"
    class="copy"
    data-copy
    data-done="${words.copied}"
    aria-label="${label}"
  >
    ${words.copy}
  </button>`;
}
