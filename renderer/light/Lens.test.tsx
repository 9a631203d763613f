import { afterEach, describe, expect, it, vi } from 'vitest';
import { mount } from '../fixtures/mounted';
import { Lens } from './Lens';

afterEach(() => {
  vi.restoreAllMocks();
});

interface Shining {
  readonly animated: readonly { readonly duration: unknown; readonly opacities: readonly unknown[] }[];
  readonly cancelled: () => number;
  readonly unmount: () => Promise<void>;
}

async function shine(paused: boolean, reducedMotion: boolean): Promise<Shining> {
  const animated: { duration: unknown; opacities: unknown[] }[] = [];
  let cancels = 0;
  Element.prototype.animate = (frames, options) => {
    const list = Array.isArray(frames) ? frames : [];
    const { duration } = typeof options === 'object' ? options : { duration: options };
    animated.push({ duration, opacities: list.map(({ opacity }) => opacity) });
    return { cancel: () => (cancels += 1) } as unknown as Animation;
  };
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => Object.assign(new EventTarget(), { matches: reducedMotion, media: query }) as unknown as MediaQueryList,
  );
  const page = await mount(
    <svg>
      <Lens pattern={{ colour: 'cyan', rhythm: 'blink' }} paused={paused} x={0} y={0} radius={10} />
    </svg>,
  );
  return {
    animated,
    cancelled: () => cancels,
    unmount: () => page.unmount(),
  };
}

describe('the light in a drawing', () => {
  it('blinks at the drawn rhythm until it is taken away', async () => {
    const light = await shine(false, false);
    expect(light.animated).toEqual([{ duration: 600, opacities: [1, 1, 0, 0] }]);
    await light.unmount();
    expect(light.cancelled()).toBe(1);
  });

  it.each([
    ['where motion is unwanted', false, true],
    ['while it is paused', true, false],
  ])('does not move %s', async (_, paused, reducedMotion) => {
    expect((await shine(paused, reducedMotion)).animated).toEqual([]);
  });
});
