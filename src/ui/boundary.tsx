import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { EmptyState } from './empty-state.tsx';
import { reportError } from './errors.ts';
import { t } from './i18n.ts';

/** Shows a text about the error and a way out if part of a page fails to render. The rest of the page stays. */
export function Boundary({ children }: { children: ComponentChildren }) {
  const [error] = useErrorBoundary(reportError);
  if (error === undefined) return <>{children}</>;
  return (
    <EmptyState
      icon="warning"
      title={t('uiBroken')}
      actions={
        <button type="button" class="btn" data-kind="main" onClick={() => location.reload()}>
          {t('uiReload')}
        </button>
      }
    >
      <p>{t('uiBrokenWhy')}</p>
    </EmptyState>
  );
}
