import { describe, expect, it } from 'vitest';
import { fillTemplate, originOf, templateProblem } from '../../../src/sources/template.ts';

const DATE = '{YYYY}-{MM}-{DD}.md';

it('puts in year, month and day', () => {
  expect(fillTemplate('https://a.org/{YYYY}/{MM}/{YYYY}-{MM}-{DD}', '2026-11-04')).toBe(
    'https://a.org/2026/11/2026-11-04',
  );
});

it('asks for the host alone', () => {
  expect(originOf(`https://a.org:8443/x/${DATE}`)).toBe('https://a.org/*');
});

it.each([
  `https://example.org/${DATE}`,
  `https://example.org:8443/digests/{YYYY}/{MM}{DD}?raw=1`,
  `https://raw.githubusercontent.com/a/b/HEAD/${DATE}`,
  `https://93.184.216.34/${DATE}`,
  `https://[2606:2800:220:1::1]/${DATE}`,
  `https://172.32.0.1/${DATE}`,
])('takes %s', (template) => {
  expect(templateProblem(template)).toBeNull();
});

describe.each([
  ['sourcesTemplateNoUrl', ['', 'digest.md', `//example.org/${DATE}`]],
  [
    'sourcesTemplateNotHttps',
    [`http://example.org/${DATE}`, `file:///home/${DATE}`, `data:text/plain,${DATE}`],
  ],
  ['sourcesTemplatePassword', [`https://me:secret@example.org/${DATE}`]],
  [
    'sourcesTemplateNoDate',
    ['https://example.org/{YYYY}-{MM}.md', 'https://example.org/a.md', 'https://localhost/a.md'],
  ],
  ['sourcesTemplateDateInHost', [`https://x{DD}.example.org/${DATE}`, `https://${DATE}`]],
  [
    'sourcesTemplatePrivate',
    [
      ...['localhost', 'router', 'nas.local', 'a.internal', 'x.localhost', 'host.lan', 'local.'],
      ...['127.0.0.1', '0x7f.1', '2130706433', '10.1.2.3', '192.168.0.1', '172.16.0.1'],
      ...['169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '[::1]', '[fe80::1]'],
      ...['[fd00::1]', '[::ffff:10.0.0.1]', '[64:ff9b::a00:1]', '[2002:a00:1::]', '[2001::1]'],
    ].map((host) => `https://${host}/${DATE}`),
  ],
])('%s', (key, templates) => {
  it.each(templates)('refuses %s', (template) => {
    expect(templateProblem(template)).toBe(key);
  });
});
