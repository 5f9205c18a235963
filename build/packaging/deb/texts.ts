import type { Language } from '../../../shared/language.ts';
import type { PackageNames } from '../names.ts';
import { commands, libraries, recommended } from './dependencies.ts';

type Spoken = Exclude<Language, 'en-XA' | 'ar-XB'>;

/** What the desktop says of the program in its menu, in the words of each language's glossary. */
const comments: Record<Spoken, string> = {
  en: 'Loans, loan drafts, journals and repayment reports of a Kiva field partner',
  fr: 'Prêts, brouillons de prêt, suivis et rapports de remboursements d’un partenaire de Kiva',
  es: 'Préstamos, borradores de préstamo, seguimientos y reportes de reembolsos de un socio de Kiva',
  pt: 'Empréstimos, rascunhos de empréstimo, seguimentos e relatórios de reembolsos de um parceiro da Kiva',
  ru: 'Кредиты, черновики кредитов, новости и отчёты о погашениях партнёра Kiva',
};

/** The same for lists of packages, at most 80 letters. */
const summary = 'loans, loan drafts and repayment reports of a Kiva field partner';

/** What one searches for in the menu of a desktop, beside the name. */
const keywords: Record<Spoken, string> = {
  en: 'Kiva;loans;repayments;microfinance;',
  fr: 'Kiva;prêts;remboursements;microfinance;',
  es: 'Kiva;préstamos;reembolsos;microfinanzas;',
  pt: 'Kiva;empréstimos;reembolsos;microfinanças;',
  ru: 'Kiva;кредиты;погашения;микрофинансы;',
};

/** The entry in the menus of desktops. It opens no files, so it has no MimeType. */
export function desktopEntry({ productName, executableName }: PackageNames): string {
  const inEach = (key: string, texts: Record<Spoken, string>) =>
    Object.entries(texts).map(([language, text]) =>
      language === 'en' ? `${key}=${text}` : `${key}[${language}]=${text}`,
    );
  return lines([
    '[Desktop Entry]',
    'Type=Application',
    `Name=${productName}`,
    ...inEach('Comment', comments),
    ...inEach('Keywords', keywords),
    `Exec=/opt/${executableName}/${executableName}`,
    `Icon=${executableName}`,
    'Categories=Office;Finance;',
    'Terminal=false',
    'StartupNotify=true',
    // Chromium calls its windows by the product's name.
    `StartupWMClass=${productName}`,
  ]);
}

/** Debian's control file; `size` in KiB. */
export function controlFile(
  { productName, executableName, version }: PackageNames,
  { size, architecture }: { size: number; architecture: string },
): string {
  return lines([
    `Package: ${executableName}`,
    `Version: ${debianVersion(version)}`,
    'Section: misc',
    'Priority: optional',
    `Architecture: ${architecture}`,
    'Maintainer: Partner Desk <partner-desk@localhost>',
    `Installed-Size: ${size}`,
    `Depends: ${[...libraries, ...commands].join(', ')}`,
    `Recommends: ${recommended.join(', ')}`,
    `Description: ${summary}${productName.includes('test') ? ' (test only)' : ''}`,
    ' For the staff of Kiva’s field partners. Keeps an encrypted copy of the loans,',
    ' and sends drafts, journals and repayment reports through the Partner API.',
  ]);
}

/** A hyphen would begin Debian's own revision; what follows a tilde is older than what does not. */
export function debianVersion(version: string): string {
  return version.replaceAll('-', '~');
}

/** A text with `@NAME@` and others filled in. Throws on one that nobody fills. */
export function filled(text: string, values: Record<string, string>): string {
  return text.replaceAll(/@([A-Z]+)@/g, (_all, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing fills @${name}@`);
    return value;
  });
}

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;
