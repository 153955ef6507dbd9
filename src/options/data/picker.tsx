import { type Picked, picked } from './dropped.ts';

interface PickerProps {
  id: string;
  text: string;
  folder?: boolean;
  /** The extensions of the files; all if absent. */
  accept?: string;
  take(found: Picked): void;
}

/** A button that chooses files. */
export function Picker({ id, text, folder = false, accept, take }: PickerProps) {
  return (
    <span class="pick">
      <input
        class="vh"
        type="file"
        id={id}
        multiple
        accept={accept}
        // Chooses a folder instead of files. Missing in the types of Preact 11.2.
        {...(folder ? { webkitdirectory: true } : {})}
        onChange={({ currentTarget: input }) => {
          take(picked([...(input.files ?? [])]));
          // Allows the user to choose the same file again.
          input.value = '';
        }}
      />
      <label class="btn" for={id}>
        {text}
      </label>
    </span>
  );
}
