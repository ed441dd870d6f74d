import { diagnose } from '../diagnostics/diagnostic.js';
import type { Id, Type, TypeDefinition } from './api.js';
import type { Context } from './context.js';
import { referredTo, transparentParts } from './transparent.js';

/**
 * Cuts the definitions that come down to themselves, such as a name for itself, or a choice between itself and something
 * else: what leads back is left out; where nothing else is left, the type is unknown.
 */
export function cutCycles(context: Context): void {
  for (const definition of context.types.values()) {
    const parts = transparentParts(definition);
    const kept = parts.filter((part) => !leadsTo(context, referredTo(part), definition.id));
    if (kept.length === parts.length) continue;
    context.types.set(definition.id, madeOf(definition, kept));
    const { source } = definition;
    context.diagnostics.push(diagnose('endless-type', undefined, { source }));
  }
}

function leadsTo({ types }: Context, from: Id | undefined, to: Id): boolean {
  const met = new Set(from === undefined ? [] : [from]);
  for (const id of met) {
    const definition = types.get(id);
    for (const part of definition ? transparentParts(definition) : []) {
      const next = referredTo(part);
      if (next !== undefined) met.add(next);
    }
  }
  return met.has(to);
}

function madeOf(definition: TypeDefinition, parts: readonly Type[]): TypeDefinition {
  const { id, source, docs, place, preferredName } = definition;
  const [only, ...others] = parts;
  if (definition.kind === 'union' && others.length > 0) return { ...definition, variants: parts };
  if (definition.kind === 'intersection' && others.length > 0) return { ...definition, parts };
  const of: Type = only ?? { kind: 'unknown' };
  return { id, source, docs, place, preferredName, kind: 'alias', of };
}
