import { accountTexts } from './account';
import { appTexts } from './app';
import { certificateTexts } from './certificate';
import { cloudErrorTexts } from './cloud-errors';
import { companyTexts } from './company';
import { companyErrorTexts } from './company-errors';
import { computerErrorTexts } from './computer-errors';
import { deviceErrorTexts } from './device-errors';
import { doneTexts } from './done';
import { findTexts } from './find';
import { joinErrorTexts } from './join-errors';
import { lightErrorTexts } from './light-errors';
import { lightTexts } from './light';
import { networkTexts } from './network';
import { noticeTexts } from './notice';
import { practiceTexts } from './practice';
import { profileTexts } from './profiles';
import { progressTexts } from './progress';
import { startTexts } from './start';
import { systemStepTexts } from './system-steps';
import { verdictTexts } from './verdict';
import { wifiTexts } from './wifi';

/** Every text of the program in English, the language that the others are translated from. ICU messages by their id. */
export const englishTexts = {
  ...appTexts,
  ...startTexts,
  ...accountTexts,
  ...companyTexts,
  ...findTexts,
  ...wifiTexts,
  ...lightTexts,
  ...networkTexts,
  ...profileTexts,
  ...certificateTexts,
  ...progressTexts,
  ...verdictTexts,
  ...doneTexts,
  ...deviceErrorTexts,
  ...lightErrorTexts,
  ...computerErrorTexts,
  ...joinErrorTexts,
  ...systemStepTexts,
  ...cloudErrorTexts,
  ...companyErrorTexts,
  ...practiceTexts,
  ...noticeTexts,
} as const;
