import { Office1700000000001 } from './0001-office.js';
import { Answers1700000000002 } from './0002-answers.js';
import { Figures1700000000003 } from './0003-figures.js';
import { QuestionnaireDesign1700000000004 } from './0004-questionnaire-design.js';
import { AnswerKinds1700000000005 } from './0005-answer-kinds.js';
import { Media1700000000006 } from './0006-media.js';
import { Trials1700000000007 } from './0007-trials.js';
import { DraftPresence1700000000008 } from './0008-draft-presence.js';
import { Editions1700000000010 } from './0010-editions.js';
import { Reports1700000000012 } from './0012-reports.js';
import { ReleaseByTwenty1700000000013 } from './0013-release-by-twenty.js';
import { Digests1700000000014 } from './0014-digests.js';
import { WaveLife1700000000017 } from './0017-wave-life.js';

/** Append only, in the order in which they run. */
export const migrations = [
  Office1700000000001,
  Answers1700000000002,
  Figures1700000000003,
  QuestionnaireDesign1700000000004,
  AnswerKinds1700000000005,
  Media1700000000006,
  Trials1700000000007,
  DraftPresence1700000000008,
  Editions1700000000010,
  Reports1700000000012,
  ReleaseByTwenty1700000000013,
  Digests1700000000014,
  WaveLife1700000000017,
];
