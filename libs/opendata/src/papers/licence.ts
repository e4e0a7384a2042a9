/** Under which terms the figures may be used. */
export const LICENCE = {
  name: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
  address: 'https://creativecommons.org/licenses/by/4.0/',
  citation:
    'Name the survey, the number of the edition and the address that you took it from; say when you have changed something.',
} as const;

export function licenceText(): string {
  return `پروانهٔ استفاده: Creative Commons، نسبت‌دادن ۴٫۰ بین‌المللی (CC BY 4.0)

این رقم‌ها را می‌توانید آزادانه کپی، منتشر و در کار خود استفاده کنید، حتی برای کسب درآمد؛ به شرط آن‌که نام سنجش،
شمارهٔ ویرایش و نشانی آن را بنویسید و اگر چیزی را تغییر داده‌اید، بگویید. متن کامل پروانه: ${LICENCE.address}
رقم‌ها بی هیچ ضمانتی عرضه می‌شوند.

Licence: ${LICENCE.name}

You may copy, publish and build upon these figures, also commercially, when you name the survey, the number of the edition
and the address that you took it from, and say when you have changed something. Full text of the licence: ${LICENCE.address}
The figures come without any warranty.
`;
}
