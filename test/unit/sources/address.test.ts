import { describe, expect, it } from 'vitest';
import { addressProblem } from '../../../src/sources/address.ts';

describe('the neighbors of private ranges are public', () => {
  it.each([
    ...['1.2.3.4', '9.2.3.4', '11.2.3.4', '126.2.3.4', '128.2.3.4', '223.2.3.4'],
    ...['100.63.0.1', '100.128.0.1', '101.64.0.1', '169.253.0.1', '169.255.0.1', '168.254.0.1'],
    ...['172.15.0.1', '172.32.0.1', '171.16.0.1', '192.167.0.1', '192.1.0.1', '193.168.0.1'],
    ...['198.17.0.1', '198.20.0.1', '199.18.0.1', '8.8.8.8', '10.1.2.3.example.org'],
    ...['a.10.1.2.3.example.org', 'local.example.org', '[2001:db8::1]', '[3fff::2002:1]'],
  ])('%s', (host) => {
    expect(addressProblem(`https://${host}/`)).toBeNull();
  });
});

describe('the bounds of private ranges are refused', () => {
  it.each([
    ...['0.255.0.1', '10.0.0.1', '127.0.0.2', '224.0.0.1', '255.255.255.255'],
    ...['100.64.0.1', '100.127.0.1', '172.16.0.1', '172.31.0.1', '192.168.0.1', '192.0.0.1'],
    ...['198.18.0.1', '198.19.0.1', '[1234::2001:1]', '[2001:0:1::]', '[4000::1]'],
  ])('%s', (host) => {
    expect(addressProblem(`https://${host}/`)).toBe('sourcesTemplatePrivate');
  });
});

it.each(['me@', ':secret@', 'me:secret@'])('an address with “%s” is refused', (login) => {
  expect(addressProblem(`https://${login}example.org/`)).toBe('sourcesTemplatePassword');
});
