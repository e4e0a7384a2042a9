import { Kind, OperationTypeNode, type SelectionSetNode, type ValidationRule } from 'graphql';
import { tooComplex } from './too-complex.js';

/** A mutation asks for one thing, so that no alias can try a hundred passwords in one request. */
export const oneMutationField: ValidationRule = (context) => {
  // Remembered by fragment: fragments that spread each other twice would otherwise take for ever to count.
  const fieldsOf = new Map<string, number>();

  function inFragment(name: string): number {
    const known = fieldsOf.get(name);
    if (known !== undefined) return known;
    fieldsOf.set(name, 0);
    const fragment = context.getFragment(name);
    const fields = fragment ? inSelections(fragment.selectionSet) : 0;
    fieldsOf.set(name, fields);
    return fields;
  }

  function inSelections({ selections }: SelectionSetNode): number {
    let fields = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) fields += 1;
      else if (selection.kind === Kind.INLINE_FRAGMENT) fields += inSelections(selection.selectionSet);
      else fields += inFragment(selection.name.value);
    }
    return fields;
  }

  return {
    OperationDefinition({ operation, selectionSet }) {
      if (operation === OperationTypeNode.MUTATION && inSelections(selectionSet) > 1) {
        context.reportError(tooComplex('rootMutationFields', 1));
      }
    },
  };
};
