import type { SetupState } from '../../shared/setup/states';

/** One line of the progress list: the states it stands for, what it says while it lasts and once it is done. */
export interface StepText {
  readonly id: string;
  readonly states: readonly SetupState[];
  readonly now: (names: StepNames) => string;
  readonly done: (names: StepNames) => string;
}

export interface StepNames {
  readonly device: string;
  readonly network: string;
}

/** The steps in the order of the happy path; outcomes in words, not protocol. */
export const stepTexts: readonly StepText[] = [
  {
    id: 'prepare',
    states: ['signIn', 'claimCode', 'rememberHome'],
    now: () => 'Preparing while your internet is on',
    done: () => 'Prepared',
  },
  {
    id: 'find',
    states: ['findDevice'],
    now: () => 'Looking for the device',
    done: ({ device }) => `Found ${device}`,
  },
  {
    id: 'talk',
    states: ['joinDevice', 'readDevice', 'scan', 'chooseNetwork'],
    now: ({ device }) => `Talking to ${device}`,
    done: ({ device }) => `Talked to ${device}`,
  },
  {
    id: 'save',
    states: ['configure'],
    now: () => 'Saving the Wi-Fi details in the device',
    done: () => 'Wi-Fi details saved in the device',
  },
  {
    id: 'join',
    states: ['connect'],
    now: ({ network }) => `Telling the device to join ${network}`,
    done: ({ network }) => `Device is joining ${network}`,
  },
  {
    id: 'home',
    states: ['rejoinHome'],
    now: () => 'Bringing this computer back online',
    done: () => 'Your computer is back online',
  },
  {
    id: 'hello',
    states: ['verify'],
    now: () => 'Waiting for the device to say hello',
    done: () => 'The device said hello',
  },
  { id: 'finish', states: ['name', 'done'], now: () => 'Finishing', done: () => 'Finished' },
];
