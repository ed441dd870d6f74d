import type { Surface } from './surface.js';

/** How deep each section is printed with a line for each of its parts; what is below stands on one line. */
const depths: { readonly [section: string]: number } = {
  package: 3,
  client: 2,
  managers: 4,
  types: 2,
  forms: 1,
  runtime: 4,
};

/** The parts of a type that are long, and change line by line. */
const listed: readonly string[] = ['properties', 'values', 'variants'];

/** A surface as text: a line for each thing that can change by itself, so that a difference can be read. */
export function printSurface(surface: Surface): string {
  const sections = Object.entries(surface).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${block(value, depths[key] ?? 0, '  ')}`,
  );
  return `{\n${sections.join(',\n')}\n}\n`;
}

function block(value: unknown, depth: number, indent: string): string {
  if (depth === 0 || typeof value !== 'object' || value === null) return line(value);
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((one) => block(one, depth - 1, inner))
    : Object.entries(value).map(([key, one]) => {
        const further = listed.includes(key) ? 1 : 0;
        return `${JSON.stringify(key)}: ${block(one, Math.max(depth - 1, further), inner)}`;
      });
  if (parts.length === 0) return line(value);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}

/** A value on one line, with spaces where a person would put them. */
function line(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(line).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${line(one)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
