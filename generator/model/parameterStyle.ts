import type { Parameter, ParameterStyle } from './api.js';
import type { Node } from './context.js';
import { own } from './json.js';

const styles: readonly ParameterStyle[] = [
  'matrix',
  'label',
  'simple',
  'form',
  'spaceDelimited',
  'pipeDelimited',
  'deepObject',
];

/** The style of a parameter, or of a part of a body, with the default of its place. */
export function styleOf(node: Node, where: Parameter['in']): ParameterStyle {
  const given = styles.find((style) => style === own(node.value, 'style'));
  return given ?? (where === 'path' || where === 'header' ? 'simple' : 'form');
}

/** Whether lists and objects are written item by item, with the default of the style. */
export function explodeOf(node: Node, style: ParameterStyle): boolean {
  const given = own(node.value, 'explode');
  return typeof given === 'boolean' ? given : style === 'form';
}
