import type { Page } from '@playwright/test';
import type { RunningApp } from '../e2e/fixtures/running-app.ts';
import { actInPage, untilPainted } from './painted.ts';

// What the least that could do a thing takes, measured in the same run.

/** Milliseconds for reading and writing so many rows of a report as JSON in the main process. */
export function jsonMs({ electron }: RunningApp, rows: number): Promise<number> {
  return electron.evaluate((_, count) => {
    const row = { loanId: 'KE-10000000', clientId: '', amount: '1', note: '' };
    const text = JSON.stringify(Array.from({ length: count }, () => row));
    const start = performance.now();
    JSON.stringify(JSON.parse(text));
    return performance.now() - start;
  }, rows);
}

/** Milliseconds for a bare page to show as many rows as the plainest program would: a table of all of them. */
export function plainTable(blank: Page, rows: number, columns: number): Promise<number> {
  return plain(
    blank,
    `table.append(...Array.from({ length: ${rows} }, (_, row) => {
    const line = document.createElement('tr');
    for (let column = 0; column < ${columns}; column += 1) line.insertCell().textContent = row + ' ' + column;
    return line;
  }))`,
  );
}

/** The same for so many text fields with their labels. */
export function plainForm(blank: Page, fields: number): Promise<number> {
  return plain(
    blank,
    `table.append(...Array.from({ length: ${fields} }, (_, at) => {
    const label = document.createElement('label');
    const field = document.createElement('input');
    field.value = 'Text ' + at;
    label.append('Field ' + at, field);
    return label;
  }))`,
  );
}

async function plain(blank: Page, fill: string): Promise<number> {
  const code = `const table = document.createElement('table'); table.id = 'plain'; ${fill}; document.body.prepend(table)`;
  const ms = await untilPainted(blank, `document.querySelector('#plain')`, () => actInPage(blank, code));
  await blank.evaluate(() => document.querySelector('#plain')?.remove());
  return ms;
}

/** Milliseconds for a bare window to make a JPEG of at most 1,600 points a side of a picture file. */
export async function plainPhoto(blank: Page, file: string): Promise<number> {
  await blank.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'photo' });
    document.body.prepend(input);
  });
  await blank.locator('#photo').setInputFiles(file);
  return blank.evaluate(async () => {
    const input = document.querySelector('#photo') as HTMLInputElement;
    const begun = performance.now();
    const picture = await createImageBitmap(input.files?.[0] as File);
    const scale = 1_600 / Math.max(picture.width, picture.height);
    const canvas = new OffscreenCanvas(picture.width * scale, picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
    input.remove();
    return performance.now() - begun;
  });
}
