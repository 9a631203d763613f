import { expect, test } from 'vitest';
import { createSpeaker, textFor } from './speaker';

test('speaks English, and then the language that was wanted last', async () => {
  const speaker = createSpeaker();
  expect(speaker.text()('done.onlineUnnamed')).toBe('Your device is online');
  await Promise.all([speaker.speak('fr'), speaker.speak('de')]);
  expect(speaker.text()('done.onlineUnnamed')).toBe('Ihr Gerät ist online');
});

test('without a window the system’s language is spoken, or English', async () => {
  const german = await textFor(() => ['de-AT', 'en']);
  expect(german('error.internal.title')).toBe('In diesem Programm ist etwas schiefgegangen');
  const none = await textFor(() => {
    throw new Error('The system does not say.');
  });
  expect(none('error.internal.title')).toBe('Something went wrong in this program');
});
