import { spawnSync } from 'node:child_process';

/** Whether Python is there. */
export const hasPython = spawnSync('python3', ['--version']).status === 0;

if (!hasPython) console.log('Python is left out: there is no `python3`.');

const program = `
import ast, json, sys

def parsed(text):
    try:
        tree = compile(text, "sample", "eval", ast.PyCF_ONLY_AST)
        compile(text, "sample", "eval")
    except (SyntaxError, ValueError) as error:
        return [str(error), []]
    constants = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    strings = [value for value in constants if isinstance(value, str)]
    texts = [value.decode() for value in constants if isinstance(value, bytes)]
    return ["ok", strings + texts]

given = sys.stdin.buffer.read().decode().split("\\0")[:-1]
print(json.dumps([parsed(text) for text in given]))
`;

/** What Python has to say of each of these expressions, `ok` where nothing, and the strings and bytes in it. */
export function parsedByPython(
  expressions: readonly string[],
): readonly (readonly [verdict: string, strings: readonly string[]])[] {
  const input = expressions.map((one) => `${one}\0`).join('');
  const { stdout, stderr } = spawnSync('python3', ['-c', program], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as readonly (readonly [string, readonly string[]])[];
}
