import { ts } from 'ts-morph';
import { digestOf } from '../../surface/digest.js';
import type { DeclarationSurface, RuntimeSurface } from '../../surface/surface.js';
import type { ModuleExports } from '../exports.js';
import type { RuntimeSources } from '../runtimeFiles.js';
import { declarationsIn, type Found } from './runtimeDeclarations.js';

/** The runtime as callers see it: the declarations of its public names, and of what those mention. */
export function runtimeSurface(
  sources: RuntimeSources,
  exported: readonly ModuleExports[],
): RuntimeSurface {
  const declarations = declarationsIn(sources);
  const table = new Map<string, DeclarationSurface>();
  const done = new Set<ts.Statement | undefined>();
  const add = (found: Found | undefined, name: string): void => {
    if (found === undefined || done.has(found.statements[0])) return;
    done.add(found.statements[0]);
    table.set(table.has(name) ? `${found.module}/${name}` : name, merged(found.statements));
    for (const other of mentioned(found.statements)) {
      add(declarations.find(found.module, other), other);
    }
  };
  const all = exported.flatMap(({ module, exported: names }) =>
    names.map(({ name, alias = name }) => ({ found: declarations.find(module, name), alias })),
  );
  // Public names come first, or what another one mentions would be found under its own.
  for (const { found, alias } of all) {
    if (found !== undefined) table.set(alias, merged(found.statements));
    done.add(found?.statements[0]);
  }
  for (const { found } of all) {
    for (const other of mentioned(found?.statements ?? [])) {
      add(found && declarations.find(found.module, other), other);
    }
  }
  return {
    digest: digestOf(Object.fromEntries(sources)),
    declarations: Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** The names of types that declarations mention. */
function mentioned(statements: readonly ts.Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node)) names.add(node.typeName.getText());
    if (ts.isExpressionWithTypeArguments(node)) names.add(node.expression.getText());
    if (!isPrivate(node)) ts.forEachChild(node, visit);
  };
  for (const statement of statements) visit(statement);
  return names;
}

/** A name may stand for several declarations: the overloads of a function, a type and a value. */
function merged(statements: readonly ts.Statement[]): DeclarationSurface {
  const members = new Map<string, string>();
  for (const [name, text] of statements.flatMap(membersOf)) {
    const known = members.get(name);
    members.set(name, known === undefined ? text : `${known}; ${text}`);
  }
  const head = statements.map(headOf).join('; ');
  return members.size === 0 ? { head } : { head, members: Object.fromEntries(members) };
}

function headOf(statement: ts.Statement): string {
  const text = plain(statement.getText());
  const hasBody = ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement);
  return hasBody ? plain(text.slice(0, text.indexOf('{'))) : text.replace(/;$/u, '');
}

/** What callers can name: neither private members nor those that no name reaches. */
function membersOf(statement: ts.Statement): readonly (readonly [string, string])[] {
  if (!ts.isClassDeclaration(statement) && !ts.isInterfaceDeclaration(statement)) return [];
  return [...statement.members].flatMap((member) => {
    const name = nameOfMember(member);
    if (isPrivate(member) || name.startsWith('#')) return [];
    return [[name, plain(member.getText()).replace(/;$/u, '')] as const];
  });
}

function isPrivate(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword) ?? false;
}

function nameOfMember(member: ts.ClassElement | ts.TypeElement): string {
  if (member.name !== undefined) return member.name.getText();
  if (ts.isConstructorDeclaration(member)) return 'constructor';
  return ts.isIndexSignatureDeclaration(member) ? '[index]' : '(call)';
}

function plain(text: string): string {
  return text
    .replace(/^export (?:declare )?/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
