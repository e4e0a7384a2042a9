import { useState, type ReactNode } from 'react';
import { useLocale } from '../../locale/locale.js';
import { Dialog } from '../../ui/dialog.js';
import { useDefinition, useDesigner, useDesignerWords, useNames } from '../designer-context.js';
import { Phone } from './phone-preview.js';

/** The whole questionnaire page by page on a larger phone. */
export function PreviewDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useDesignerWords();
  const { language } = useLocale();
  const { sections } = useDefinition();
  const { view } = useDesigner();
  const names = useNames();
  const [shown, setShown] = useState(view.chosen);
  return (
    <Dialog title={words.preview} onClose={onClose} width="wide">
      <div className="preview-pages">
        <ul>
          {sections.map((section, index) => (
            <li key={section.code}>
              <button type="button" className="link-button" onClick={() => setShown(section.code)}>
                {names.sectionTitle(section, index)}
              </button>
            </li>
          ))}
        </ul>
        <Phone chosen={shown} language={language} />
      </div>
    </Dialog>
  );
}
