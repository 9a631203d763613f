import { describe, expect, it } from 'vitest';
import { isOurSender } from './sender';

const mainFrame = { url: 'app://setup/index.html' };

describe('isOurSender', () => {
  it('takes the main frame of the window', () => {
    expect(isOurSender({ frame: mainFrame }, mainFrame, null)).toBe(true);
  });

  it('refuses a frame that is gone, a sub-frame, another window and a main frame that went elsewhere', () => {
    expect(isOurSender({ frame: null }, mainFrame, null)).toBe(false);
    expect(isOurSender({ frame: undefined }, mainFrame, null)).toBe(false);
    expect(isOurSender({ frame: { url: mainFrame.url } }, mainFrame, null)).toBe(false);
    expect(isOurSender({ frame: mainFrame }, null, null)).toBe(false);
    const strayed = { url: 'https://example.invalid/' };
    expect(isOurSender({ frame: strayed }, strayed, null)).toBe(false);
  });
});
