import ts from 'typescript';
import { commentsOf, type Finding, findingAt, findingAtOffset } from './syntax.js';

const disabling =
  /@ts-(?:ignore|expect-error|nocheck)|(?:eslint|prettier|biome|v8|c8)[- ]?(?:disable|ignore)/;
const reminding = /\b(?:TODO|FIXME|XXX|HACK)\b/;

/** The comments that switch a tool off. */
export function disablers(file: ts.SourceFile): readonly Finding[] {
  return commentsLike(file, disabling);
}

/** The comments that put something off. */
export function reminders(file: ts.SourceFile): readonly Finding[] {
  return commentsLike(file, reminding);
}

/** The exports that no sentence describes; one that is internal need not have any. */
export function undocumentedExports(file: ts.SourceFile): readonly Finding[] {
  return file.statements
    .filter((statement) => isExported(statement) && !isDescribed(statement))
    .map((statement) => findingAt(statement, 'an export without a sentence on it'));
}

function commentsLike(file: ts.SourceFile, pattern: RegExp): readonly Finding[] {
  // Most files hold no such word at all, and tokens take time.
  if (!pattern.test(file.text)) return [];
  return commentsOf(file).flatMap(({ pos, end }) => {
    const [word] = pattern.exec(file.text.slice(pos, end)) ?? [];
    return word === undefined ? [] : [findingAtOffset(file, pos, `\`${word}\``)];
  });
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function isDescribed(statement: ts.Statement): boolean {
  return ts.getJSDocCommentsAndTags(statement).some((doc) => {
    if (!ts.isJSDoc(doc)) return false;
    const text = ts.getTextOfJSDocComment(doc.comment) ?? '';
    const isInternal = (doc.tags ?? []).some(({ tagName }) => tagName.text === 'internal');
    return isInternal || /[.:](?:\s|$)/.test(text);
  });
}
