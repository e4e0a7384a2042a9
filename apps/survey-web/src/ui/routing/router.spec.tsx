import { act, fireEvent, render, screen } from '@testing-library/react';
import { Link, RouterProvider, useRouter } from './router.js';

function Where() {
  const { place, adjust } = useRouter();
  return (
    <>
      <output>{place.path + place.search}</output>
      <Link to={{ path: '/office/waves', search: '?wave=2' }}>waves</Link>
      <button onClick={() => adjust({ path: place.path, search: '?tab=table' })}>table</button>
    </>
  );
}

function show(): HTMLElement {
  window.history.replaceState(null, '', '/app/council/trend');
  window.scrollTo = jest.fn();
  render(
    <RouterProvider>
      <Where />
    </RouterProvider>,
  );
  return screen.getByRole('status');
}

describe('the router', () => {
  it('a link opens a page as a new entry of the history', () => {
    const where = show();
    const before = window.history.length;
    fireEvent.click(screen.getByText('waves'));
    expect(where.textContent).toBe('/office/waves?wave=2');
    expect(window.location.pathname).toBe('/app/office/waves');
    expect(window.history.length).toBe(before + 1);
  });

  it('a link pressed with a key for a new tab is left to the browser', () => {
    const where = show();
    const leave = (event: Event): void => event.preventDefault();
    document.addEventListener('click', leave);
    fireEvent.click(screen.getByText('waves'), { ctrlKey: true });
    document.removeEventListener('click', leave);
    expect(where.textContent).toBe('/council/trend');
  });

  it('a filter changes the address without a new entry', () => {
    const where = show();
    const before = window.history.length;
    fireEvent.click(screen.getByText('table'));
    expect(where.textContent).toBe('/council/trend?tab=table');
    expect(window.history.length).toBe(before);
  });

  it('the back button of the browser brings the page before', () => {
    const where = show();
    fireEvent.click(screen.getByText('waves'));
    act(() => {
      window.history.replaceState(null, '', '/app/council/trend');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    expect(where.textContent).toBe('/council/trend');
  });
});
