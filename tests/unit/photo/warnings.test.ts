import { describe, expect, it } from 'vitest';
import { factsOf, fileOf } from '../../../renderer/pages/drafts/photo/data-uri.ts';
import { brightnessOf } from '../../../renderer/photo-maker/brightness.ts';
import { photoUriStart } from '../../../shared/model/photo.ts';
import { sharpness, warningsOfLight, warningsOfSize } from '../../../shared/rules/pictures/photo-warnings.ts';
import { jpeg, random } from '../../fixtures/pictures/jpeg.ts';

const size = { width: 120, height: 90 };

/** Large soft stripes with fine grain, like a small photo. */
function scene(light: number, grain: number): Uint8Array {
  const chance = random(7);
  return Uint8Array.from({ length: size.width * size.height }, (_, at) => {
    const stripe = 128 + 90 * Math.sin((at % size.width) / 20);
    return Math.max(0, Math.min(255, light * (stripe + grain * (chance() - 0.5))));
  });
}

describe('a photo', () => {
  it.each([
    [1_600, 1_200, []],
    [800, 800, []],
    [1_200, 1_600, ['portrait']],
    [799, 600, ['small']],
    [600, 799, ['portrait', 'small']],
  ])('of %d × %d pixels gets the warnings %j', (width, height, warnings) => {
    expect(warningsOfSize({ width, height })).toEqual(warnings);
  });

  it('in good light with sharp edges gets no warning', () => {
    expect(warningsOfLight(scene(1, 40), size)).toEqual([]);
  });

  it('is dark when nine tenths of it are, however sharp', () => {
    expect(warningsOfLight(scene(0.3, 40), size)).toEqual(['dark']);
  });

  it('of a lit face at night is not dark', () => {
    const night = scene(0.2, 40);
    night.set(scene(1, 40).subarray(0, night.length / 5));
    expect(warningsOfLight(night, size)).toEqual([]);
  });

  it('is blurred when it has no edges, however bright', () => {
    expect(warningsOfLight(scene(1, 0), size)).toEqual(['blurred']);
    expect(warningsOfLight(new Uint8Array(size.width * size.height).fill(200), size)).toEqual(['blurred']);
  });

  it('has the same sharpness in half the light', () => {
    const [bright, dim] = [sharpness(scene(1, 40), size), sharpness(scene(0.5, 40), size)];
    expect(dim / bright).toBeGreaterThan(0.8);
    expect(dim / bright).toBeLessThan(1.25);
  });
});

it('weighs colours like the eye for brightness', () => {
  const colours = [255, 255, 255, 255, 0, 0, 0, 255, 255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255];
  expect([...brightnessOf(Uint8ClampedArray.from(colours))]).toEqual([255, 0, 76, 149, 29]);
});

describe('a stored photo', () => {
  const bytes = jpeg({ width: 321, height: 123, colour: () => [90, 128, 128], roughness: 30 });

  it.each([0, 1, 2])('has the size of its data URI (%d bytes of padding)', async (more) => {
    const file = Buffer.concat([bytes, Buffer.alloc(more)]);
    const dataUri = photoUriStart + file.toString('base64');
    expect(factsOf(dataUri)).toEqual({ width: 321, height: 123, bytes: file.length });
    const again = fileOf(dataUri);
    expect(again.type).toBe('image/jpeg');
    expect(Buffer.from(await again.arrayBuffer()).equals(file)).toBe(true);
  });

  it('is missing when there is no data', () => {
    expect(factsOf('')).toBeNull();
    expect(factsOf('data:image/png;base64,iVBORw0KGgo=')).toBeNull();
  });
});
