import { useRef, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';

/** A button that asks for a file; the same file may be chosen again. */
export function FileButton({
  label,
  accept,
  onChosen,
  isDisabled = false,
}: {
  readonly label: string;
  readonly accept: string;
  readonly onChosen: (file: File) => void;
  readonly isDisabled?: boolean;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) onChosen(file);
        }}
      />
      <Button isDisabled={isDisabled} onPress={() => input.current?.click()}>
        {label}
      </Button>
    </div>
  );
}
