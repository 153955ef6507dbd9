/**
 * Runs a job after the next layout, and whenever the element's size changed. Then reading positions is free; in an
 * animation frame it would cost a layout of the whole page.
 * @returns requests a run; several requests before a layout cause one
 */
export function afterLayout(element: Element, run: () => void, signal: AbortSignal): () => void {
  const observer = new ResizeObserver(run);
  signal.addEventListener('abort', () => observer.disconnect());
  return () => {
    // A new observation is always reported.
    observer.unobserve(element);
    if (!signal.aborted) observer.observe(element);
  };
}
