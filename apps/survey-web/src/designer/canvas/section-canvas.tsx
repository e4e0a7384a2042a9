import { Fragment, memo, useState, type ReactNode } from 'react';
import type { Question, Section } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { TextBox } from '../../ui/fields.js';
import { useDesigner, useDesignerWords, useDraftPart, useEdit, useNames } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { withWords } from '../document/edits.js';
import { sectionHolding } from '../document/structure.js';
import { useSectionMinutes } from '../minutes.js';
import { HeldAround } from '../presence/held-around.js';
import { KindPalette } from './kind-palette.js';
import { QuestionPiece } from './question-piece.js';

/** One section as the citizen sees it, with a place for something new between its questions. */
export function SectionCanvas(): ReactNode {
  const words = useDesignerWords();
  const { format } = useLocale();
  const { view, canEdit, outline } = useDesigner();
  const names = useNames();
  const section = useDraftPart(
    ({ definition }) =>
      (view.chosen === null ? null : sectionHolding(definition, view.chosen)) ?? definition.sections[0],
  );
  const minutes = useSectionMinutes(section);
  const index = outline.sections.findIndex(({ code }) => code === section?.code);
  return (
    <div className="designer-canvas">
      <div className="canvas-column">
        {section === undefined && (
          <>
            <p className="fine">{words.emptyDocument}</p>
            {canEdit && <AddPlace section={0} at={0} />}
          </>
        )}
        {section !== undefined && (
          <>
            <header className="canvas-head">
              <button type="button" className="section-heading" onClick={() => view.choose(section.code)}>
                <h2>{names.sectionTitle(section, index)}</h2>
              </button>
              <p className="fine">{words.sectionMinutes(format.count(minutes))}</p>
              {view.chosen === section.code && canEdit && <SectionHead section={section} index={index} />}
            </header>
            {section.questions.length === 0 && <p className="fine">{words.emptySection}</p>}
            {canEdit && <AddPlace section={index} at={0} isQuiet={section.questions.length > 0} />}
            {section.questions.map((question: Question, at) => (
              <Fragment key={question.code}>
                <HeldAround code={question.code}>
                  <QuestionPiece question={question} />
                </HeldAround>
                {canEdit && <AddPlace section={index} at={at + 1} />}
              </Fragment>
            ))}
          </>
        )}
      </div>
    </div>
  );
}

function SectionHead({ section, index }: { readonly section: Section; readonly index: number }): ReactNode {
  const words = useDesignerWords();
  const { format } = useLocale();
  const edit = useEdit();
  const subject = format.count(index + 1);
  return (
    <div className="section-head-fields">
      <TextBox
        label={words.sectionTitle}
        value={section.title.fa}
        onChange={(fa) =>
          edit(
            { what: 'editSection', subject },
            (draft) => {
              const found = draft.sections[index];
              if (found) found.title = withWords(section.title, 'fa', fa);
            },
            `title ${section.code}`,
          )
        }
      />
      <TextBox
        label={words.sectionLead}
        lines="many"
        value={section.lead?.fa ?? ''}
        onChange={(fa) =>
          edit(
            { what: 'editSection', subject },
            (draft) => {
              const found = draft.sections[index];
              if (!found) return;
              if (fa === '') delete found.lead;
              else found.lead = withWords(section.lead, 'fa', fa);
            },
            `lead ${section.code}`,
          )
        }
      />
    </div>
  );
}

const AddPlace = memo(function AddPlace({
  section,
  at,
  isQuiet = false,
}: {
  readonly section: number;
  readonly at: number;
  readonly isQuiet?: boolean;
}): ReactNode {
  const words = useDesignerWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={isQuiet ? 'add-place add-quiet' : 'add-place'}>
      <button type="button" className="add-button" onClick={() => setOpen(true)}>
        <DesignerIcon name="plus" /> {words.add}
      </button>
      {isOpen && <KindPalette spot={{ section, at }} onClose={() => setOpen(false)} />}
    </div>
  );
});
