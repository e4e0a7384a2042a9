import { useState, type ReactNode } from 'react';
import { TRANSLATION_LANGUAGES, type TranslationLanguage } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { SelectBox } from '../../ui/fields.js';
import { useDefinition, useDesigner, useDesignerWords } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { FileButton } from './file-button.js';
import { handOut } from './hand-out.js';
import { readTranslationFile, TRANSLATION_FORMATS, translationFile } from './translation-file.js';

const EXPORT_FORMATS = ['xlsx', 'json', 'surveyjs', 'lime-tsv', 'pdf', 'html'] as const;

/** The questionnaire as files: for other programs, for paper, and for translators. */
export function FilesDialog({
  hasDraft,
  onClose,
}: {
  readonly hasDraft: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const text = useDesignerWords().authoring;
  const { language } = useLocale();
  const { id } = useDesigner();
  const addressOf = (format: string): string =>
    `/api/questionnaires/${id}/export?${new URLSearchParams({ format, language, ...(hasDraft && { version: 'draft' }) })}`;
  return (
    <Dialog title={text.filesTitle} onClose={onClose}>
      <div className="fields">
        <fieldset className="group">
          <legend>{text.exportTitle}</legend>
          <p className="fine">{text.exportHint}</p>
          <ul className="plain-list">
            {EXPORT_FORMATS.map((format) => (
              <li key={format}>
                <a href={addressOf(format)} download className="link-button">
                  <DesignerIcon name="download" size={16} /> {text.formats[format]}
                </a>
              </li>
            ))}
          </ul>
        </fieldset>
        <TranslationFiles />
      </div>
    </Dialog>
  );
}

function TranslationFiles(): ReactNode {
  const words = useDesignerWords();
  const text = words.authoring;
  const { format } = useLocale();
  const definition = useDefinition();
  const { store, sources, canEdit } = useDesigner();
  const [language, setLanguage] = useState<TranslationLanguage>('en');
  const [notes, setNotes] = useState<readonly string[]>([]);
  const take = async (file: File): Promise<void> => {
    setNotes([text.reading]);
    const read = await readTranslationFile(definition, language, { name: file.name, content: await file.text() });
    if (read === null) {
      setNotes([text.fileUnreadable]);
      return;
    }
    const { patches, skipped } = read;
    const isDone = patches.length > 0 && store.patch({ what: 'editTitle', subject: words.tabs.translations }, patches);
    setNotes([
      isDone ? text.broughtIn(format.count(patches.length)) : text.broughtNothing,
      ...(skipped.length > 0 ? [text.leftOut(format.count(skipped.length))] : []),
    ]);
  };
  return (
    <fieldset className="group">
      <legend>{text.translationTitle}</legend>
      <p className="fine">{text.translationHint}</p>
      <SelectBox
        label={words.translations.language}
        value={language}
        options={TRANSLATION_LANGUAGES.map((value) => ({ value, label: words.settings.languageNames[value] }))}
        onChange={setLanguage}
      />
      <div className="row">
        {TRANSLATION_FORMATS.map((each) => (
          <Button key={each} onPress={() => void translationFile(definition, language, each, sources).then(handOut)}>
            {text.translationFormats[each]}
          </Button>
        ))}
      </div>
      {canEdit && (
        <FileButton
          label={text.takeBackFile}
          accept=".csv,.tsv,.txt,.xlf,.xliff,.xml"
          onChosen={(file) => void take(file).catch(() => setNotes([text.fileUnreadable]))}
        />
      )}
      <div role="status">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </fieldset>
  );
}
