/** The frame of the window, and the short waits. */
export const appTexts = {
  'app.name': 'Photon Setup',
  'app.language': 'Language',
  'app.practiceTag': 'Practice',
  'app.problem': 'Something went wrong in this program. Help code {ref}.',
  'waking.title': 'Just a moment',
  'waking.body': 'Making sure this computer is where it should be.',
  'opening.title': 'Getting ready',
  'opening.body': 'Preparing this computer for the setup.',
  'leaving.title': 'Putting your computer back',
  'leaving.body': 'We are bringing this computer back to its own network. This takes a few seconds.',
} as const;
