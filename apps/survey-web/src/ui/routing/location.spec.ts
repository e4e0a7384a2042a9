import { hrefOf, matchPath, placeOf, readNext } from './location.js';

describe('places', () => {
  it.each([
    ['/app', '/'],
    ['/app/', '/'],
    ['/app/council/trend', '/council/trend'],
    ['/app/council/trend/', '/council/trend'],
    ['/application', '/'],
  ])('%s is the page %s', (pathname, path) => {
    expect(placeOf({ pathname, search: '?a=b' })).toEqual({ path, search: '?a=b' });
  });

  it('a place and its address name each other', () => {
    const place = { path: '/office/waves', search: '?wave=3' };
    const { pathname, search } = new URL(hrefOf(place), 'https://council.example');
    expect(placeOf({ pathname, search })).toEqual(place);
  });

  it('a pattern gives its parameters decoded', () => {
    expect(matchPath('/office/poster/:code', '/office/poster/7KD%20Q9F')).toEqual({ code: '7KD Q9F' });
    expect(matchPath('/council/trend', '/council/trend')).toEqual({});
  });

  it.each(['/office/poster', '/office/poster/', '/office/poster/a/b', '/office/poster/%E0%A4%A'])(
    '%s is not a poster',
    (path) => {
      expect(matchPath('/office/poster/:code', path)).toBeNull();
    },
  );
});

describe('the page after signing in', () => {
  it('a page of ours is kept with its query', () => {
    expect(readNext(`?next=${encodeURIComponent('/council/trend?agencies=gas,abfa')}`)).toEqual({
      path: '/council/trend',
      search: '?agencies=gas,abfa',
    });
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/sign-in',
    '/a\tb',
    '',
  ])('%j is refused', (next) => {
    expect(readNext(`?next=${encodeURIComponent(next)}`)).toBeNull();
  });
});
