import { dateTime, object, type Codec } from '../../generator/runtime/codec.js';
import type { Unrecognized } from '../../generator/runtime/unrecognized.js';

interface File {
  readonly type: 'file';
  readonly fileName: string;
}

interface Folder {
  readonly type: 'folder';
  readonly folderName?: string;
}

interface Link {
  readonly type: 'link';
  readonly url?: string;
}

/** One of several objects, as the generator prints it. */
export type Item = File | Folder | Link | Unrecognized<'type'>;

interface WireFile {
  readonly type: 'file';
  readonly file_name: string;
}

interface WireFolder {
  readonly type: 'folder';
  readonly folder_name?: string;
}

/** The same on the wire. */
export type WireItem = WireFile | WireFolder | Link;

export const fileCodec: Codec<File, WireFile> = object({ fileName: 'file_name' });

export const folderCodec: Codec<Folder, WireFolder> = object({ folderName: 'folder_name' });

export interface Base {
  readonly id: string;
  readonly createdAt?: Date;
}

export interface WireBase {
  readonly id: string;
  readonly created_at?: string;
}

export const baseCodec: Codec<Base, WireBase> = object({ createdAt: ['created_at', dateTime] });

interface Named {
  readonly fileName: string;
}

export const namedCodec: Codec<Named, { readonly file_name: string }> = object({
  fileName: 'file_name',
});

export interface Open {
  readonly isOpen: true;
  readonly aB: string;
}

export interface WireOpen {
  readonly is_open: true;
  readonly a_b: string;
}

export interface Closed {
  readonly isOpen: false;
}

export interface WireClosed {
  readonly is_open: false;
}

export const openCodec: Codec<Open, WireOpen> = object({ isOpen: 'is_open', aB: 'a_b' });

export const closedCodec: Codec<Closed, WireClosed> = object({ isOpen: 'is_open' });
