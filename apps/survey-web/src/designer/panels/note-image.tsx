import { useState, type ReactNode } from 'react';
import type { LocalizedText } from '@hamava/surveys';
import { ApiProblem } from '../../api/api-failure.js';
import { TextBox } from '../../ui/fields.js';
import { useLocale } from '../../locale/locale.js';
import { problemSentence } from '../../locale/problem-sentences.js';
import { useDefinition, useDesignerWords } from '../designer-context.js';
import { withWords } from '../document/edits.js';
import { FileButton } from './file-button.js';
import { sendImage } from './send-image.js';
import { useChange, type QuestionOf } from './use-change.js';

type Sending = { readonly status: 'idle' | 'sending' } | { readonly status: 'failed'; readonly reason: string };

/** The picture of a note, and what it shows in words, in every language that citizens can choose. */
export function NoteImage({ question }: { readonly question: QuestionOf<'note'> }): ReactNode {
  const words = useDesignerWords();
  const text = words.authoring;
  const { language } = useLocale();
  const { languages } = useDefinition();
  const change = useChange(question);
  const [sending, setSending] = useState<Sending>({ status: 'idle' });
  const { image } = question;
  const put = (media: string, alt: LocalizedText, field?: string): void =>
    change((draft) => void (draft.image = { media, alt }), field);
  const send = async (file: File): Promise<void> => {
    setSending({ status: 'sending' });
    try {
      put(await sendImage(file), image?.alt ?? { fa: '' });
      setSending({ status: 'idle' });
    } catch (error) {
      const told = error instanceof ApiProblem ? problemSentence(error.code, language) : null;
      setSending({ status: 'failed', reason: told ?? text.uploadFailed });
    }
  };
  return (
    <fieldset className="group">
      <legend>{words.properties.image}</legend>
      {image && <img src={`/media/${encodeURIComponent(image.media)}`} alt={image.alt.fa} />}
      <div className="row">
        <FileButton
          label={image ? text.changeImage : text.chooseImage}
          accept="image/jpeg,image/png,image/webp"
          isDisabled={sending.status === 'sending'}
          onChosen={(file) => void send(file)}
        />
        {image && (
          <button type="button" className="link-button" onClick={() => change((draft) => void delete draft.image)}>
            {text.removeImage}
          </button>
        )}
      </div>
      <p className="fine">{text.imageHint}</p>
      <div role="status">
        {sending.status === 'sending' && <p>{text.uploading}</p>}
        {sending.status === 'failed' && <p>{sending.reason}</p>}
      </div>
      {image &&
        languages.map((each) => (
          <TextBox
            key={each}
            label={text.imageAltIn(words.settings.languageNames[each])}
            direction={each === 'fa' ? 'rtl' : 'ltr'}
            language={each}
            value={image.alt[each] ?? ''}
            onChange={(alt) => put(image.media, withWords(image.alt, each, alt), `alt ${each}`)}
          />
        ))}
    </fieldset>
  );
}
