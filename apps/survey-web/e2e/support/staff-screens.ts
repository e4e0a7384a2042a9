import type { Browser, Page } from 'playwright-core';
import { type Seat, type Visitor, newVisitor } from './browser.js';
import { PASSWORD } from './graph.js';

/** Fills the form of the sign-in page by hand and sends it. */
export async function typeCredentials(page: Page, username: string, password: string): Promise<void> {
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(password);
  await page.locator('form button[type=submit]').click();
}

/** From any address of the staff screens to the page that the person was going to. */
export async function signIn(page: Page, username: string, path = '/app/'): Promise<void> {
  await page.goto(path);
  await page.locator('input[name=username]').waitFor();
  await typeCredentials(page, username, PASSWORD);
  await page.locator('input[name=username]').waitFor({ state: 'detached' });
}

/** A member of staff who has chosen a language on an earlier visit. */
export async function newColleague(browser: Browser, { language = 'fa', ...seat }: Seat = {}): Promise<Visitor> {
  const visitor = await newVisitor(browser, { width: 1280, ...seat });
  await visitor.page.addInitScript((chosen) => localStorage.setItem('hamava.language', chosen), language);
  return visitor;
}
