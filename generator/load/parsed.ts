import type { Code, ParametersOf } from '../diagnostics/catalogue.js';
import { diagnose, type Diagnostic, type Json } from '../diagnostics/diagnostic.js';
import type { SourceFile } from './document.js';

/** A text as a value, and where its nodes stand; or, where it is broken, what is wrong. */
export interface Parsed {
  /** Present unless there is a problem. */
  readonly value: Json | undefined;
  readonly problems: readonly Diagnostic[];
  readonly rangeOf: SourceFile['rangeOf'];
}

/** A text to parse, with the path that its diagnostics name. */
export interface Text {
  readonly path: string;
  readonly text: string;
}

/** Gathers the problems of one text, each at its offset. */
export class Problems {
  readonly found: Diagnostic[] = [];
  private readonly of: Text;

  constructor(of: Text) {
    this.of = of;
  }

  /** Notes a problem. */
  add<C extends Code>(code: C, parameters: ParametersOf[C], offset: number): void {
    const source = { file: this.of.path, pointer: '', offset };
    this.found.push(diagnose(code, parameters, { source }));
  }

  /** Notes a problem, unless one is known on the same line: there it is most likely an echo. */
  addOnNewLine<C extends Code>(code: C, parameters: ParametersOf[C], offset: number): void {
    const line = this.lineOf(offset);
    const known = this.found.some(({ source }) => this.lineOf(source?.offset ?? 0) === line);
    if (!known) this.add(code, parameters, offset);
  }

  /** The line of an offset, from 1. */
  lineOf(offset: number): number {
    return this.of.text.slice(0, offset).split('\n').length;
  }
}

/** Whether nothing but blanks follows: a problem there means that the text was cut off. */
export function isAtEnd(text: string, offset: number): boolean {
  return text.slice(offset).trim() === '';
}
