import type { ProblemFile } from '../../shared/model/problem-report.ts';
import { maskExchange } from '../../shared/rules/mask.ts';
import { curlOf, withoutSearch } from './curl.ts';
import type { PeopleMask } from './mask/people.ts';
import type { RequestFacts } from './request-facts.ts';

/** What a report is made of, as it is, and what is taken out of it: `mask` is null where a person wants people in it. */
export type ReportParts = {
  program: string;
  connection: string;
  log: readonly string[];
  request: RequestFacts | null;
  mask: PeopleMask | null;
  /** Takes out secrets and tokens; nobody can want them in. */
  blank: (text: string) => string;
};

/** The files of a report, as they will be saved. */
export function filesOfReport({
  program,
  connection,
  log,
  request,
  mask,
  blank,
}: ReportParts): ProblemFile[] {
  const body = (text: string): string => blank(mask ? mask.body(text) : text);
  const line = (text: string): string => blank(mask ? mask.logLine(text) : text);
  const files = [
    textFile('program.txt', blank(program)),
    textFile('connection.txt', connection.split('\n').map(line).join('\n')),
    textFile('log.txt', log.map((each) => `${line(each)}\n`).join('')),
  ];
  if (request === null) return files;
  const { url, outcome, photo } = request;
  const answer = mask ? withoutQuotes(request) : request.answer;
  const sent = {
    ...request,
    url: mask ? body(withoutSearch(url)) : url,
    body: request.body && body(request.body),
  };
  files.push(textFile('request.txt', blank(curlOf(sent))));
  files.push(textFile('answer.txt', `${outcome.join('\n')}\n\n${body(answer ?? 'No answer came.')}\n`));
  if (photo !== null && mask === null) files.push(pictureFile(photo));
  return files;
}

/** Kiva may quote what was sent, also a text of which no word is a name. */
function withoutQuotes({ kind, body, answer }: RequestFacts): string | null {
  return kind === null || body === null ? answer : maskExchange(kind, body, answer).answer;
}

function textFile(name: ProblemFile['name'], text: string): ProblemFile {
  return { name, content: { kind: 'text', text }, bytes: Buffer.byteLength(text) };
}

function pictureFile(photo: Buffer): ProblemFile {
  const dataUri = `data:image/jpeg;base64,${photo.toString('base64')}`;
  return { name: 'photo.jpg', content: { kind: 'picture', dataUri }, bytes: photo.length };
}

/** The bytes of a file of a report. */
export function bytesOfFile({ content }: ProblemFile): Buffer {
  if (content.kind === 'text') return Buffer.from(content.text);
  return Buffer.from(content.dataUri.slice(content.dataUri.indexOf(',') + 1), 'base64');
}
