import { useEffect, useState } from 'preact/hooks';
import { failureOf } from '../core/failure.ts';
import { t } from '../ui/i18n.ts';
import { MathText } from '../ui/math-text.tsx';
import type { ListModel } from './model.ts';

/** A paper's abstract, requested when the user opens it. */
export function Abstract({ id, model }: { id: string; model: ListModel }) {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let isShown = true;
    const show = (words: string) => isShown && setText(words);
    model.abstractOf(id).then(show, (error) => {
      const { key, values } = failureOf(error);
      show(t(key, ...values));
    });
    return () => {
      isShown = false;
    };
  }, [id, model]);
  return (
    <div class="abstract" aria-live="polite">
      {text !== null && (
        <p dir={text === '' ? undefined : 'ltr'}>
          {text === '' ? t('popupNoAbstract') : <MathText text={text} kind="prose" />}
        </p>
      )}
    </div>
  );
}
