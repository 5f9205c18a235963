import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { failure } from '../../../shared/errors.ts';
import {
  decodeSheets,
  type EncodingReading,
  type ReadChoices,
  type Sheet,
  sheetLimits,
} from '../../../shared/model/sheet.ts';
import type { Failure } from '../../../shared/result.ts';
import { hasEncodingDoubt } from '../../../shared/rules/import/file-doubts.ts';
import { sheetOfCells } from '../../../shared/rules/import/plain-sheet.ts';
import { parseClipboard } from '../../../shared/rules/paste.ts';
import { call, failureOf } from '../../lib/calls.ts';
import { askEncoding } from './encoding-question.tsx';
import type { FileBytes, LoadedFile } from './loaded-file.ts';

/** Reads a file that a person chose; one at a time, and it can be stopped. */
export function useSheetFile(onLoaded: (file: LoadedFile) => void) {
  const [reading, setReading] = useState<string | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const read = async (file: File | FileBytes, choices?: ReadChoices) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setProblem(null);
    setReading(file.name);
    const loaded = await sheetsOf(file, controller.signal, choices);
    if (running.current !== controller) return;
    setReading(null);
    if ('sheets' in loaded) onLoaded(loaded);
    else if (loaded.code !== 'CANCELLED') setProblem(loaded);
  };
  return {
    reading,
    problem,
    take: (file: File | FileBytes, choices?: ReadChoices) => void read(file, choices),
    stop: () => running.current?.abort(),
  };
}

/**
 * Reads a file in the main process, or its bytes in another way; a failure says why it cannot be read. Where its letters can be
 * read in several ways a person is asked first; without an answer it fails with CANCELLED.
 */
export async function sheetsOf(
  file: File | FileBytes,
  signal: AbortSignal,
  choices: ReadChoices = {},
): Promise<LoadedFile | Failure> {
  const source = file instanceof File ? await openFile(file) : file;
  if ('code' in source) return source;
  const { name, bytes } = source;
  const read = (how: ReadChoices): Promise<LoadedFile | Failure> =>
    call('sheets.read', { name: name.slice(-300), bytes, choices: how }, { signal }).then(
      (text) => ({ name, sheets: decodeSheets(text), source }),
      failureOf,
    );
  const loaded = await read(choices);
  const readings = 'sheets' in loaded ? readingsOf(loaded.sheets) : [];
  if (readings.length === 0 || signal.aborted) return loaded;
  const encoding = await askEncoding(name, readings);
  return encoding === null || signal.aborted ? failure('CANCELLED') : read({ ...choices, encoding });
}

async function openFile(file: File): Promise<FileBytes | Failure> {
  if (file.size > sheetLimits.fileBytes) return failure('SHEET_TOO_LARGE');
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return failure('SHEET_UNREADABLE', { message: 'the file could not be opened' });
  return { name: file.name, bytes: new Uint8Array(bytes) };
}

function readingsOf(sheets: readonly Sheet[]): readonly EncodingReading[] {
  return sheets.find((sheet) => hasEncodingDoubt([sheet]))?.text?.readings ?? [];
}

/** Takes cells that are pasted anywhere but into a field. */
export function usePastedCells(name: string, onLoaded: (file: LoadedFile) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const isField = event.target instanceof Element && event.target.closest('input, textarea');
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (isField || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    onLoaded({ name, sheets: [sheetOfCells(name, parseClipboard(text))] });
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
}
