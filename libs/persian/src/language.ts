/** The languages that figures and dates can be written in. */
export type Language = 'fa' | 'en';
