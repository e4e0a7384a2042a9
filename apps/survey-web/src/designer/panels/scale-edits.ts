import type { Question, QuestionnaireDefinition, Scale } from '@hamava/surveys';
import type { Draft } from 'immer';
import type { Edit } from '../document/draft-store.js';
import { changeQuestion } from '../document/edits.js';
import { freshCode } from '../document/structure.js';

type Scaled = Extract<Question, { readonly scale: string }>;

const FRESH: Readonly<Record<Scale['kind'], Scale>> = {
  labelled: {
    kind: 'labelled',
    points: [
      { value: 1, label: { fa: 'کم', en: 'Little' } },
      { value: 2, label: { fa: 'میانه', en: 'Middling' } },
      { value: 3, label: { fa: 'زیاد', en: 'Much' } },
    ],
  },
  anchored: {
    kind: 'anchored',
    min: 0,
    max: 10,
    low: { fa: 'هیچ', en: 'Not at all' },
    high: { fa: 'کاملاً', en: 'Completely' },
  },
};

function onScale(definition: QuestionnaireDefinition, { code }: Scaled, scale: Scale): Edit {
  const name = freshCode(new Set(Object.keys(definition.scales)), 'scale');
  return (draft) => {
    draft.scales[name] = scale as Draft<Scale>;
    changeQuestion(code, (question) => {
      if (question.kind === 'scale' || question.kind === 'battery') question.scale = name;
    })(draft);
  };
}

/** Asks a question on a copy of its scale, so that changes of it concern no other; nothing where its scale is not there. */
export function ownScale(definition: QuestionnaireDefinition, question: Scaled): Edit {
  const scale = definition.scales[question.scale];
  return scale === undefined ? () => {} : onScale(definition, question, scale);
}

/** Asks a question on a scale made for it, to be changed from there. */
export const freshScale = (definition: QuestionnaireDefinition, question: Scaled, kind: Scale['kind']): Edit =>
  onScale(definition, question, FRESH[kind]);
