/** Inputs that take no text. */
const NO_TEXT = /^(?:button|checkbox|radio|range|reset|submit|image|color|file)$/;

/**
 * Whether a key press belongs to something that is being typed in, also inside shadow roots. What hides its
 * shadow root from us is taken for a field.
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
