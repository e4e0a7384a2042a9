import { useEdit } from '../designer-context.js';
import type { Edit } from '../document/draft-store.js';

/** Changes of the questionnaire as a whole; `subject` is what the step is called by, `field` groups the typing in one box. */
export function useSettings(subject: string): (edit: Edit, field?: string) => void {
  const edit = useEdit();
  return (recipe, field) => edit({ what: 'editTitle', subject }, recipe, field);
}
