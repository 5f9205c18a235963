import { expect, test } from 'vitest';
import { readCase } from './reading.ts';
import { cases, isRight } from './table.ts';

test.each(cases)('$kind: $file', (each) => {
  const came = readCase(each);
  expect({ came, isRight: isRight(each, came) }).toEqual({ came, isRight: true });
});
