import type { StaffRole } from '../../identity/staff-role.js';

/** Public: it stands in the summary of every start with demo data. */
export const DEMO_PASSWORD = 'hamava-demo';

export interface DemoPerson {
  readonly username: string;
  readonly displayName: string;
  readonly role: StaffRole;
  /** Key of the agency that a PR manager speaks for. */
  readonly agency?: string;
}

/** Invented people; «نمایشی» ("demo") stands in every name, so that nobody takes one for an official. */
export const STAFF: readonly DemoPerson[] = [
  { username: 'dabir', displayName: 'مهرانگیز زاگرسی (نمایشی)', role: 'council_secretary' },
  { username: 'ozv', displayName: 'کیومرث بلوطی (نمایشی)', role: 'council_member' },
  { username: 'ravesh', displayName: 'سپینود روش‌مند (نمایشی)', role: 'council_method' },
  {
    username: 'sabt-ahval',
    displayName: 'ستاره گلبانگی (نمایشی)',
    role: 'pr_manager',
    agency: 'civil_registration',
  },
  { username: 'bargh', displayName: 'فرهاد روشنایی‌پور (نمایشی)', role: 'pr_manager', agency: 'electricity' },
  {
    username: 'havashenasi',
    displayName: 'آبان سپیدکوهی (نمایشی)',
    role: 'pr_manager',
    agency: 'meteorology',
  },
];

export interface DemoHead {
  /** Key of the agency. */
  readonly agency: string;
  readonly name: string;
  readonly address: string;
  readonly language: 'fa' | 'en';
}

/** Invented heads of agencies, at addresses that no mail server knows. */
export const HEADS: readonly DemoHead[] = [
  { agency: 'civil_registration', name: 'بهرام کوه‌نشین (نمایشی)', address: 'head@sabt-ahval.example', language: 'fa' },
  { agency: 'electricity', name: 'مینا تابناک (نمایشی)', address: 'head@bargh.example', language: 'fa' },
  { agency: 'meteorology', name: 'Arash Ebrpoor (demo)', address: 'head@havashenasi.example', language: 'en' },
];
