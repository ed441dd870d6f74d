import ts from 'typescript';

/** A thing that a rule has something to say about. */
export interface Finding {
  /** Its file and line, as an editor opens them. */
  readonly place: string;
  readonly what: string;
}

/** Something that is said about a node. */
export function findingAt(node: ts.Node, what: string): Finding {
  return findingAtOffset(node.getSourceFile(), node.getStart(), what);
}

/** Something that is said about a place in a file. */
export function findingAtOffset(file: ts.SourceFile, offset: number, what: string): Finding {
  const { line } = file.getLineAndCharacterOfPosition(offset);
  return { place: `${file.fileName}:${line + 1}`, what };
}

/** Every node below a node, itself included, in the order of the text. */
export function nodesOf(node: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (one: ts.Node): void => {
    found.push(one);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return found;
}

/** The comments of a file, in order. */
export function commentsOf(file: ts.SourceFile): readonly ts.CommentRange[] {
  const found = new Map<number, ts.CommentRange>();
  for (const token of tokensOf(file, file)) {
    const before = ts.getLeadingCommentRanges(file.text, token.getFullStart()) ?? [];
    const behind = ts.getTrailingCommentRanges(file.text, token.getEnd()) ?? [];
    for (const comment of [...before, ...behind]) found.set(comment.pos, comment);
  }
  return [...found.values()].sort((one, other) => one.pos - other.pos);
}

/** Whether a comment stands directly before a node. */
export function hasComment(node: ts.Node): boolean {
  return ts.getLeadingCommentRanges(node.getSourceFile().text, node.getFullStart()) !== undefined;
}

function* tokensOf(node: ts.Node, file: ts.SourceFile): Generator<ts.Node> {
  if (ts.isJSDoc(node)) return;
  const children = node.getChildren(file);
  if (children.length === 0) yield node;
  for (const child of children) yield* tokensOf(child, file);
}
