import type { AmountMeaning } from '../../model/reporting.ts';
import { bareName, fieldNamed } from '../import/column-names.ts';

/** What a column of a sheet of repayments can be called, beside the names that it shares with sheets of drafts. */
export type ReportColumn = 'loanId' | 'clientId' | 'amount' | 'note' | 'currency';

/**
 * Names of the column of amounts in English, Spanish, French, Portuguese and Russian, by what they say of the meaning
 * (partner-api.md §5.1). A "loan amount" or an "amount disbursed" is none of them: it is never what a report says.
 */
const amountNames: Record<AmountMeaning, string> = {
  '': 'Amount|Reported amount|Amount reported|Monto|Importe|Montant|Valor|Montante|Сумма',
  repaid:
    'Total principal repaid|Total principal repaid so far|Total principal paid|Principal repaid|Principal repaid to date|Cumulative principal repaid|Principal paid|Principal paid to date|Capital pagado|Total de capital pagado|Total capital pagado|Principal pagado|Capital reembolsado|Capital amortizado|Capital remboursé|Total du capital remboursé|Total capital remboursé|Principal remboursé|Capital pago|Principal pago|Total do principal pago|Capital amortizado acumulado|Погашено основного долга|Погашенный основной долг|Выплачено основного долга',
  outstanding:
    'Principal outstanding|Principal still outstanding|Outstanding principal|Outstanding principal balance|Outstanding balance|Principal balance|Loan balance|Saldo de capital|Saldo capital|Saldo pendiente|Capital pendiente|Saldo insoluto|Capital restant dû|Capital restant|Encours|Encours de crédit|Solde du capital|Saldo devedor|Saldo do principal|Остаток основного долга|Остаток долга|Остаток по кредиту',
};

const noteNames =
  'Note|Notes|Comment|Comments|Remark|Remarks|Nota|Notas|Comentario|Comentarios|Observaciones|Commentaire|Commentaires|Remarque|Comentário|Observação|Примечание|Комментарий';

const known = new Map<string, { column: ReportColumn; meaning: AmountMeaning }>();
for (const [meaning, names] of Object.entries(amountNames) as [AmountMeaning, string][])
  for (const name of names.split('|')) known.set(bareName(name), { column: 'amount', meaning });
for (const name of noteNames.split('|')) known.set(bareName(name), { column: 'note', meaning: '' });

/** Of the fields of drafts those that a report has too; its amount is another one than theirs. */
const shared = ['loanId', 'clientId', 'currency'] as const;

/** What a column is by its very name, the currency behind it apart (`Amount (KES)`); null for any other. */
export function reportColumnNamed(name: string): { column: ReportColumn; meaning: AmountMeaning } | null {
  const plain = name.trim().replace(/[\s,([]+[A-Z]{3}[)\]]?$/, '');
  const field = fieldNamed(plain);
  const column = shared.find((each) => each === field);
  return known.get(bareName(plain)) ?? (column ? { column, meaning: '' } : null);
}
