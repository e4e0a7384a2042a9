/** The sector groups of the agencies below, as the councils sort them. */
export const SECTORS = {
  general_security_judicial: { nameFa: 'عمومی، امنیتی و قضایی', nameEn: 'General, security and judicial' },
  culture_education: { nameFa: 'فرهنگی، علمی و آموزشی', nameEn: 'Culture, science and education' },
  health_welfare: { nameFa: 'سلامت و رفاه اجتماعی', nameEn: 'Health and social welfare' },
  production_services: { nameFa: 'تولیدی و خدماتی', nameEn: 'Production and services' },
  infrastructure: { nameFa: 'زیربنایی و توسعه زیرساخت', nameEn: 'Infrastructure' },
  economy_finance: { nameFa: 'اقتصادی و مالی', nameEn: 'Economy and finance' },
} as const;

export interface DemoAgency {
  readonly key: string;
  readonly nameFa: string;
  readonly nameEn: string;
  readonly sector: keyof typeof SECTORS;
  readonly kind: 'directorate' | 'company' | 'university' | 'foundation';
  /** The index that the simulated citizens hold, 0-100, wave by wave. */
  readonly trust: readonly [number, number, number, number];
  /** How many answers come in, wave by wave; the newest wave is still under way. */
  readonly answers: readonly [number, number, number, number];
}

/**
 * Twenty agencies that every province has, with made-up figures: they say nothing about the real ones. What they show:
 * `civil_registration` rises and `electricity` falls from wave to wave; `natural_resources` and `meteorology` have waves
 * with fewer than thirty answers, and `technical_training` one with none.
 */
export const AGENCIES: readonly DemoAgency[] = [
  {
    key: 'civil_registration',
    nameFa: 'اداره کل ثبت احوال استان لرستان',
    nameEn: 'DG of Civil Registration, Lorestan',
    sector: 'general_security_judicial',
    kind: 'directorate',
    trust: [44, 48, 53, 61],
    answers: [240, 250, 260, 210],
  },
  {
    key: 'public_libraries',
    nameFa: 'اداره کل کتابخانه‌های عمومی',
    nameEn: 'DG of Public Libraries',
    sector: 'culture_education',
    kind: 'directorate',
    trust: [68, 69, 70, 69],
    answers: [180, 190, 170, 90],
  },
  {
    key: 'red_crescent',
    nameFa: 'جمعیت هلال احمر',
    nameEn: 'Red Crescent Society',
    sector: 'health_welfare',
    kind: 'foundation',
    trust: [66, 66, 68, 67],
    answers: [150, 160, 150, 80],
  },
  {
    key: 'post',
    nameFa: 'اداره کل پست',
    nameEn: 'Post Company',
    sector: 'production_services',
    kind: 'company',
    trust: [58, 60, 60, 61],
    answers: [170, 165, 180, 85],
  },
  {
    key: 'education',
    nameFa: 'اداره کل آموزش و پرورش',
    nameEn: 'DG of Education',
    sector: 'culture_education',
    kind: 'directorate',
    trust: [52, 51, 53, 52],
    answers: [260, 250, 240, 130],
  },
  {
    key: 'medical_university',
    nameFa: 'دانشگاه علوم پزشکی لرستان',
    nameEn: 'Lorestan University of Medical Sciences',
    sector: 'health_welfare',
    kind: 'university',
    trust: [48, 50, 51, 49],
    answers: [420, 430, 440, 380],
  },
  {
    key: 'health_insurance',
    nameFa: 'اداره کل بیمه سلامت',
    nameEn: 'Health Insurance Organisation',
    sector: 'health_welfare',
    kind: 'directorate',
    trust: [51, 50, 52, 53],
    answers: [170, 160, 165, 80],
  },
  {
    key: 'social_security',
    nameFa: 'اداره کل تأمین اجتماعی',
    nameEn: 'Social Security Organisation',
    sector: 'health_welfare',
    kind: 'directorate',
    trust: [45, 44, 46, 45],
    answers: [210, 200, 190, 105],
  },
  {
    key: 'welfare',
    nameFa: 'اداره کل بهزیستی',
    nameEn: 'State Welfare Organisation',
    sector: 'health_welfare',
    kind: 'directorate',
    trust: [55, 56, 55, 57],
    answers: [140, 150, 140, 70],
  },
  {
    key: 'labour_coop',
    nameFa: 'اداره کل تعاون، کار و رفاه اجتماعی',
    nameEn: 'DG of Cooperatives, Labour and Social Welfare',
    sector: 'health_welfare',
    kind: 'directorate',
    trust: [43, 44, 42, 44],
    answers: [130, 120, 125, 65],
  },
  {
    key: 'abfa',
    nameFa: 'شرکت آب و فاضلاب استان لرستان (آبفا)',
    nameEn: 'Water and Wastewater Company of Lorestan',
    sector: 'infrastructure',
    kind: 'company',
    trust: [46, 48, 47, 49],
    answers: [220, 230, 210, 110],
  },
  {
    key: 'electricity',
    nameFa: 'شرکت توزیع نیروی برق استان لرستان',
    nameEn: 'Electricity Distribution Company of Lorestan',
    sector: 'infrastructure',
    kind: 'company',
    trust: [60, 56, 51, 42],
    answers: [230, 235, 240, 200],
  },
  {
    key: 'gas',
    nameFa: 'شرکت گاز استان لرستان',
    nameEn: 'Gas Company of Lorestan',
    sector: 'infrastructure',
    kind: 'company',
    trust: [62, 61, 62, 63],
    answers: [190, 180, 185, 95],
  },
  {
    key: 'roads_urban',
    nameFa: 'اداره کل راه و شهرسازی',
    nameEn: 'DG of Roads and Urban Development',
    sector: 'infrastructure',
    kind: 'directorate',
    trust: [38, 39, 38, 40],
    answers: [180, 175, 170, 90],
  },
  {
    key: 'road_maintenance',
    nameFa: 'اداره کل راهداری و حمل و نقل جاده‌ای',
    nameEn: 'DG of Road Maintenance and Transport',
    sector: 'infrastructure',
    kind: 'directorate',
    trust: [52, 53, 54, 53],
    answers: [140, 150, 145, 70],
  },
  {
    key: 'agriculture',
    nameFa: 'سازمان جهاد کشاورزی',
    nameEn: 'Agriculture-Jahad Organisation',
    sector: 'production_services',
    kind: 'directorate',
    trust: [51, 53, 52, 54],
    answers: [190, 180, 185, 100],
  },
  {
    key: 'natural_resources',
    nameFa: 'اداره کل منابع طبیعی و آبخیزداری',
    nameEn: 'DG of Natural Resources and Watershed',
    sector: 'production_services',
    kind: 'directorate',
    trust: [50, 52, 51, 50],
    answers: [24, 130, 120, 26],
  },
  {
    key: 'technical_training',
    nameFa: 'اداره کل آموزش فنی و حرفه‌ای',
    nameEn: 'Technical and Vocational Training Organisation',
    sector: 'culture_education',
    kind: 'directorate',
    trust: [57, 58, 58, 59],
    answers: [120, 130, 0, 75],
  },
  {
    key: 'tax',
    nameFa: 'اداره کل امور مالیاتی',
    nameEn: 'Tax Affairs',
    sector: 'economy_finance',
    kind: 'directorate',
    trust: [40, 41, 40, 42],
    answers: [160, 170, 165, 85],
  },
  {
    key: 'meteorology',
    nameFa: 'اداره کل هواشناسی',
    nameEn: 'DG of Meteorology',
    sector: 'infrastructure',
    kind: 'directorate',
    trust: [64, 65, 64, 66],
    answers: [27, 19, 110, 22],
  },
];
