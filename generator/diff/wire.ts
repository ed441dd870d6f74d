import type { WireSurface } from '../surface/surface.js';
import { change, type Change } from './change.js';
import { compareNodes, silent, type Pair } from './node.js';

/** Compares how two parameters travel. */
export function compareWires(pair: Pair<WireSurface>, isRenamedInPath = false): readonly Change[] {
  const { base, head, subject, at } = pair;
  const style = (): readonly Change[] => [
    change('wire-style-changed', { subject, at, before: styleText(base), after: styleText(head) }),
  ];
  // Each part of a request has a style of its own by default.
  const hasStyle = base.style !== head.style;
  const isTold = base.in !== head.in;
  return compareNodes(pair, {
    in: () => [change('wire-place-changed', { subject, at, before: base.in, after: head.in })],
    name: isRenamedInPath
      ? silent
      : () => [change('wire-name-changed', { subject, at, before: base.name, after: head.name })],
    style: isTold ? silent : style,
    explode: isTold || hasStyle ? silent : style,
    reserved: isTold || hasStyle || base.explode !== head.explode ? silent : style,
  });
}

function styleText({ style, explode, reserved }: WireSurface): string {
  const parts = [style, ...(explode ? ['exploded'] : []), ...(reserved ? ['reserved'] : [])];
  return `\`${parts.join(', ')}\``;
}
