import {
  ArrowRight,
  BadgeCheck,
  CalendarClock,
  CalendarRange,
  IdCard,
  Check,
  ChevronDown,
  CircleAlert,
  CircleHelp,
  ClipboardCheck,
  ClipboardList,
  Copy,
  Download,
  FileText,
  Languages,
  Layers,
  LayoutDashboard,
  LineChart,
  ListOrdered,
  LogOut,
  Monitor,
  Moon,
  Printer,
  QrCode,
  Scale,
  Search,
  Stamp,
  Sun,
  X,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import './icon.css';

const ICONS = {
  overview: LayoutDashboard,
  comparison: ListOrdered,
  trend: LineChart,
  waves: Layers,
  questionnaires: ClipboardList,
  reviews: ClipboardCheck,
  editions: Stamp,
  method: Scale,
  signOut: LogOut,
  sun: Sun,
  moon: Moon,
  monitor: Monitor,
  languages: Languages,
  copy: Copy,
  printer: Printer,
  close: X,
  search: Search,
  chevronDown: ChevronDown,
  check: Check,
  alert: CircleAlert,
  download: Download,
  help: CircleHelp,
  qr: QrCode,
  back: ArrowRight,
  provenance: BadgeCheck,
  fieldwork: CalendarRange,
  calendar: CalendarClock,
  ownFigures: IdCard,
  reports: FileText,
  ownReports: FileText,
} as const satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof ICONS;

/** Drawn for right-to-left reading; these point the other way in English. */
const POINTING: ReadonlySet<IconName> = new Set(['back']);
/** Drawn for left-to-right reading; mirrored in Persian. */
const LEAVING: ReadonlySet<IconName> = new Set(['signOut']);

export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }): ReactNode {
  const Drawing = ICONS[name];
  const flip = (POINTING.has(name) && 'ltr') || (LEAVING.has(name) && 'rtl') || undefined;
  return <Drawing className="icon" size={size} strokeWidth={1.9} aria-hidden data-flip={flip} />;
}
