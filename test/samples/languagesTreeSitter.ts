import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const modules = path.join(import.meta.dirname, '../../scripts/parsers/node_modules');
const library = path.join(modules, 'web-tree-sitter/web-tree-sitter.js');
const grammars = path.join(modules, '@repomix/tree-sitter-wasms/out');

/** Whether the grammars are installed. */
export const hasTreeSitter = existsSync(library);

if (!hasTreeSitter) {
  console.log('C# and Swift are left out: `npm ci` in scripts/parsers installs their parsers.');
}

interface TreeNode {
  readonly type: string;
  readonly text: string;
  readonly isError: boolean;
  readonly isMissing: boolean;
  readonly children: readonly (TreeNode | null)[];
  readonly namedChildren: readonly (TreeNode | null)[];
}

interface TreeSitter {
  readonly Parser: {
    init(): Promise<void>;
    new (): {
      setLanguage(language: object): void;
      parse(text: string): { readonly rootNode: TreeNode; delete(): void } | null;
    };
  };
  readonly Language: { load(file: string): Promise<object> };
}

/** A parser of a language: gives what is wrong with a text that should be one statement, `ok` where nothing is. */
export async function treeSitter(
  grammar: 'c_sharp' | 'java' | 'swift',
): Promise<(text: string) => string> {
  const { Parser, Language } = (await import(
    /* @vite-ignore */ pathToFileURL(library).href
  )) as TreeSitter;
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(path.join(grammars, `tree-sitter-${grammar}.wasm`)));
  return (text) => {
    const tree = parser.parse(text);
    if (tree === null) return 'no tree';
    const verdict = verdictOn(tree.rootNode);
    tree.delete();
    return verdict;
  };
}

function verdictOn(root: TreeNode): string {
  const wrong = wrongIn(root);
  if (wrong !== undefined) return `${wrong.isMissing ? 'missing' : 'wrong'}: ${wrong.type}`;
  return root.namedChildren.length === 1 ? 'ok' : 'not one statement';
}

/** The grammar of Swift takes a label without a value, which only a reference to a function may have. */
function wrongIn(node: TreeNode): TreeNode | undefined {
  const isBare = node.type === 'value_argument' && node.text.endsWith(':');
  if (node.isError || node.isMissing || isBare) return node;
  for (const child of node.children) {
    const wrong = child === null ? undefined : wrongIn(child);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}
