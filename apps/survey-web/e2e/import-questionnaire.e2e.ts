import path from 'node:path';
import type { Browser } from 'playwright-core';
import { barriersInBothThemes } from './support/axe.js';
import { newVisitor, openBrowser } from './support/browser.js';
import { signIn } from './support/staff-screens.js';

const OWN_FILE = path.resolve(import.meta.dirname, '../../api/test/fixtures/every-kind.json');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('an office brings a questionnaire as a file, reads what was not kept, and opens it in the designer', async () => {
  const { page, context, complaints } = await newVisitor(browser, { width: 1440, height: 900 });
  await signIn(page, 'bargh', '/app/office/questionnaires');
  await page.getByRole('button', { name: 'آوردن از فایل' }).click();
  const dialog = page.getByRole('dialog');
  expect(await barriersInBothThemes(page)).toEqual({ light: [], dark: [] });
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'form.xlsx', mimeType: '', buffer: Buffer.from('no workbook') });
  await dialog.getByRole('alert').waitFor();
  await dialog.locator('input[type=file]').setInputFiles(OWN_FILE);
  await dialog.getByRole('status').waitFor();
  await dialog.getByRole('button', { name: 'بازکردن در طراح' }).click();
  await page.waitForURL(/\/app\/office\/questionnaires\/[\w-]{36}$/);
  await page.getByRole('tree').or(page.getByRole('treegrid')).first().waitFor();
  // The refused file is a failed load to Chromium.
  expect(complaints.filter((each) => !each.includes('/api/questionnaires/import'))).toEqual([]);
  await context.close();
});
