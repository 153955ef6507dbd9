import type { TextName } from '../core/text-name.ts';

/** Why an address that the user entered cannot be requested, as a key of `_locales`; null if it can. */
export function addressProblem(address: string): TextName | null {
  if (!URL.canParse(address)) return 'sourcesTemplateNoUrl';
  const url = new URL(address);
  if (url.protocol !== 'https:') return 'sourcesTemplateNotHttps';
  if (url.username !== '' || url.password !== '') return 'sourcesTemplatePassword';
  return isPrivateHost(url.hostname) ? 'sourcesTemplatePrivate' : null;
}

/** The match pattern of the address's host, for the permission request. */
export function hostPattern(address: string): string {
  return `https://${new URL(address).hostname}/*`;
}

const PRIVATE_NAMES =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|test|invalid|onion|home\.arpa)$/;

/** Whether a host (in the form that URL returns) is, or may be, in the user's own network. */
function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[')) return isPrivateIPv6(host.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isPrivateIPv4(host);
  return !host.includes('.') || PRIVATE_NAMES.test(host);
}

// https://www.iana.org/assignments/iana-ipv4-special-registry
function isPrivateIPv4(address: string): boolean {
  const [a = 0, b = 0] = address.split('.').map(Number);
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && (b === 168 || b === 0)) ||
    (a === 198 && (b === 18 || b === 19))
  );
}

/** Only 2000::/3 is public, except for its ranges that embed an IPv4 address. */
function isPrivateIPv6(address: string): boolean {
  return !/^[23][0-9a-f]{3}:/.test(address) || /^(?:2002:|2001:(?:0:|:))/.test(address);
}
