import { error } from './words.js';

/** What the reading of documents can find. */
export const loadWords = {
  'file-missing': (p: { file: string }) =>
    error(`There is no file ${p.file}.`, 'Check the path; it is relative to the working folder.'),
  'file-unreadable': (p: { file: string; reason: string }) =>
    error(
      `${p.file} cannot be read: ${p.reason}.`,
      'Check that it is a file, and its permissions.',
    ),
  'file-too-large': (p: { file: string; megabytes: number }) =>
    error(
      `${p.file} is larger than ${p.megabytes} MB.`,
      'Split it, and refer to its parts by `$ref`.',
    ),
  'file-empty': (p: { file: string }) =>
    error(`${p.file} is empty.`, 'Check the path, or restore the file.'),
  'not-utf8': (p: { file: string }) =>
    error(`${p.file} is not UTF-8: this byte begins no character.`, 'Save the file as UTF-8.'),
  'syntax-error': (p: { format: 'JSON' | 'YAML'; problem: string }) =>
    error(`This is not valid ${p.format}: ${p.problem}.`, 'Mend it here or just before.'),
  'truncated-file': (p: { format: 'JSON' | 'YAML'; problem: string }) =>
    error(
      `The ${p.format} ends too early: ${p.problem}.`,
      'The file may be cut off; restore the rest.',
    ),
  'tab-indentation': () =>
    error('A tab indents this line, which YAML does not allow.', 'Indent with spaces.'),
  'several-documents': () =>
    error('A second YAML document begins here.', 'Put each document into a file of its own.'),
  'not-a-mapping': (p: { found: string }) =>
    error(`The file holds ${p.found}, not a mapping.`, 'Its outermost value must have keys.'),
  'duplicate-key': (p: { key: string; firstLine: number }) =>
    error(
      `The key \`${p.key}\` stands twice in one mapping.`,
      `Remove one of the two; readers disagree on which one counts. The first is on line ${p.firstLine}.`,
    ),
  'key-not-a-scalar': () =>
    error('This key is no plain name.', 'Keys must be scalars without a tag or an alias.'),
  'unresolved-alias': (p: { name: string }) =>
    error(
      `The alias \`*${p.name}\` has no anchor before it.`,
      `Mark the node it stands for with \`&${p.name}\`, or put quotes around the text.`,
    ),
  'recursive-alias': (p: { name: string }) =>
    error(`The alias \`*${p.name}\` stands inside the node it repeats.`, 'Use a `$ref` instead.'),
  'bad-merge-key': () =>
    error(
      '`<<` merges only mappings.',
      'Give it an alias of a mapping, or a list of such aliases.',
    ),
  'unsupported-tag': (p: { tag: string }) =>
    error(`The tag \`${p.tag}\` has no meaning here.`, 'Remove it, or put quotes around the text.'),
  'number-not-finite': (p: { text: string }) =>
    error(
      `\`${p.text}\` is no number that JSON knows.`,
      'Write a finite number, or put it in quotes.',
    ),
  'too-deep': (p: { depth: number }) =>
    error(
      `Values are nested deeper than ${p.depth} levels here.`,
      'Name the inner parts; use `$ref`.',
    ),
  'too-many-nodes': (p: { nodes: number }) =>
    error(
      `The document has more than ${p.nodes} values once aliases and references are expanded.`,
      'Refer to repeated parts by a `$ref` to a component instead.',
    ),
  'ref-missing-file': (p: { ref: string; file: string }) =>
    error(
      `\`${p.ref}\` refers to ${p.file}, which does not exist.`,
      'Mend the path, or add the file.',
    ),
  'ref-missing-target': (p: { ref: string; file: string; pointer: string }) =>
    error(
      `\`${p.ref}\` points at nothing: ${p.file} has no \`${p.pointer}\`.`,
      'Mend the part after `#`, or define what it names.',
    ),
  'ref-malformed': (p: { ref: string }) =>
    error(`\`${p.ref}\` is no reference that can be followed.`, 'Write `file.yml#/path/to/node`.'),
  'external-ref-cycle': (p: { ref: string }) =>
    error(`\`${p.ref}\` leads back to itself.`, 'Let one of the references define something.'),
  'ref-outside-root': (p: { ref: string; root: string }) =>
    error(
      `\`${p.ref}\` leads out of \`${p.root}/\`, the folder that references may read.`,
      'Move the file there, or allow a wider folder with `--ref-root DIR`.',
    ),
  'ref-remote': (p: { ref: string; host: string }) =>
    error(
      `\`${p.ref}\` would be fetched from the network.`,
      `Allow that with \`--allow-remote ${p.host}\`, or keep a copy beside the document.`,
    ),
  'ref-fetch-failed': (p: { ref: string; reason: string }) =>
    error(`\`${p.ref}\` could not be fetched: ${p.reason}.`, 'Try again, or keep a copy of it.'),
} as const;
