import { expect, test } from 'vitest';
import { createSpeaker } from './speaker';

test('speaks English, and then the language that was wanted last', async () => {
  const speaker = createSpeaker();
  expect(speaker.text()('done.onlineUnnamed')).toBe('Your device is online');
  await Promise.all([speaker.speak('fr'), speaker.speak('de')]);
  expect(speaker.text()('done.onlineUnnamed')).toBe('Ihr Gerät ist online');
});
