import type { Diagnostic, Json, Mend } from './diagnostic.js';

/** An action of an OpenAPI Overlay, as a person would write it. */
export type OverlayAction =
  | { readonly target: string; readonly description: string; readonly update: Json }
  | { readonly target: string; readonly description: string; readonly remove: true };

/** Writes a JSON Pointer as the JSONPath of an overlay's target. */
export type TargetOf = (pointer: string) => string;

/** The overlay actions that settle a diagnostic; each says why it is there. */
export function actionsOf(diagnostic: Diagnostic, targetOf: TargetOf): readonly OverlayAction[] {
  return diagnostic.mends.map((mend) => actionOf(mend, diagnostic.message, targetOf));
}

function actionOf(mend: Mend, description: string, targetOf: TargetOf): OverlayAction {
  const target = targetOf(mend.pointer);
  return mend.kind === 'update'
    ? { target, description, update: mend.value }
    : { target, description, remove: true };
}

/** An action as lines of YAML that can be pasted into an overlay. */
export function yamlOf(action: OverlayAction): readonly string[] {
  const what = 'update' in action ? `update: ${flow(action.update)}` : 'remove: true';
  return [
    `- target: ${scalar(action.target)}`,
    `  description: ${scalar(action.description)}`,
    `  ${what}`,
  ];
}

/** JSON on one line with room to breathe, which is YAML too. */
function flow(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (value instanceof Array) return value.length === 0 ? '[]' : `[${value.map(flow).join(', ')}]`;
  const entries = Object.entries(value).map(([key, of]) => `${JSON.stringify(key)}: ${flow(of)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** A YAML scalar: plain where no reader could take it for something else. */
function scalar(text: string): string {
  return /^[$A-Z][\w .,;$@~()[\]'/{}*`-]*$/.test(text) && !text.endsWith(' ')
    ? text
    : JSON.stringify(text);
}
