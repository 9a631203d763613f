import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LightPattern } from '../../shared/domain/light';
import { mount, type Mounted } from '../fixtures/mounted';
import { Lens } from './Lens';

interface Animated {
  readonly opacities: readonly unknown[];
  readonly options: unknown;
  readonly cancel: () => void;
  readonly pause: () => void;
  currentTime: number | null;
  onfinish: () => void;
}

const animated: Animated[] = [];
const onRest = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ now: 10_000 });
  Element.prototype.animate = (frames, options) => {
    const opacities = (Array.isArray(frames) ? frames : []).map(({ opacity }) => opacity);
    const made = { opacities, options, cancel: vi.fn(), pause: vi.fn(), currentTime: null, onfinish: () => undefined };
    animated.push(made);
    return made as unknown as Animation;
  };
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.clearAllMocks();
  animated.length = 0;
});

async function shine(rhythm: LightPattern['rhythm'], paused = false, reducedMotion = false): Promise<Mounted> {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => Object.assign(new EventTarget(), { matches: reducedMotion, media: query }) as unknown as MediaQueryList,
  );
  return mount(
    <svg>
      <Lens pattern={{ colour: 'cyan', rhythm }} paused={paused} onRest={onRest} x={0} y={0} radius={10} />
    </svg>,
  );
}

describe('the light in a drawing', () => {
  it('blinks until it is taken away, drawn at its jumps only', async () => {
    const page = await shine('blink');
    const [light] = animated;
    expect(light).toMatchObject({ opacities: [1, 1, 0, 0], options: { duration: 600, iterations: Infinity } });
    expect(light?.pause).toHaveBeenCalledOnce();
    const times: unknown[] = [];
    for (let jump = 0; jump < 4; jump += 1) {
      times.push(light?.currentTime);
      vi.advanceTimersByTime(300);
    }
    expect(times).toEqual([0, 300, 600, 900]);
    await page.unmount();
    expect(light?.cancel).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('breathes smoothly, and says when it has come to rest after a few breaths', async () => {
    const page = await shine('breathe');
    const [light] = animated;
    expect(light).toMatchObject({ options: { duration: 4000, iterations: 5 }, currentTime: null });
    expect(onRest).not.toHaveBeenCalled();
    act(() => light?.onfinish());
    expect(onRest).toHaveBeenCalledOnce();
    await page.unmount();
    expect(light?.cancel).toHaveBeenCalledOnce();
  });

  it('stands while it is scrolled away, and is at its moment when it is back', async () => {
    let scroll: ((isIntersecting: boolean) => void) | undefined;
    vi.spyOn(window, 'IntersectionObserver').mockImplementation(function (tell) {
      scroll = (isIntersecting) => {
        tell([{ isIntersecting } as IntersectionObserverEntry], {} as IntersectionObserver);
      };
      return { observe: () => undefined, disconnect: () => undefined } as unknown as IntersectionObserver;
    });
    const page = await shine('blink');
    scroll?.(false);
    vi.advanceTimersByTime(600);
    expect(animated[0]?.currentTime).toBe(0);
    scroll?.(true);
    vi.advanceTimersByTime(300);
    expect(animated[0]?.currentTime).toBe(900);
    await page.unmount();
  });

  it.each([
    ['where motion is unwanted', false, true],
    ['while it is paused', true, false],
  ])('does not move %s', async (_, paused, reducedMotion) => {
    const page = await shine('blink', paused, reducedMotion);
    expect(animated).toEqual([]);
    await page.unmount();
  });
});
