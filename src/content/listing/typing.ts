/** Inputs that take no text. */
const NO_TEXT = /^(?:button|checkbox|radio|range|reset|submit|image|color|file)$/;

/**
 * Whether the user is typing into a field, including fields in shadow roots. An element with a closed shadow root counts
 * as a field.
 */
export function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !NO_TEXT.test(target.type);
  return (
    target.isContentEditable ||
    /^(?:textarea|select)$|-/.test(target.localName) ||
    /^(?:textbox|searchbox|combobox|listbox|spinbutton)$/.test(target.getAttribute('role') ?? '')
  );
}
