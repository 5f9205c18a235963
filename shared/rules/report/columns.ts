import type { AmountMeaning } from '../../model/reporting.ts';
import { withoutCurrency } from '../currency-signs.ts';
import { namesOfField } from '../import/column-names.ts';
import { importFieldNames } from '../import/fields.ts';
import { nameBook, roleLike, roleNamed } from '../import/name-book.ts';

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

type NamedColumn = { column: ReportColumn; meaning: AmountMeaning };

/** Of the fields of drafts those that a report has too; any other is none of its columns, such as the amount of a loan. */
const shared: readonly string[] = ['loanId', 'clientId', 'currency'] satisfies ReportColumn[];

const names = nameBook<NamedColumn | 'other'>([
  ...(Object.entries(amountNames) as [AmountMeaning, string][]).map(
    ([meaning, each]) => [{ column: 'amount', meaning } as const, each] as const,
  ),
  [{ column: 'note', meaning: '' }, noteNames],
  ...importFieldNames.map((field) => {
    const role = { column: field as ReportColumn, meaning: '' } as const;
    return [shared.includes(field) ? role : 'other', namesOfField(field)] as const;
  }),
]);

/**
 * What a column is by its name, the currency behind it apart (`Amount (KES)`); null for any other. Where `strict` is false, by a
 * name that is like a known one too, which is a guess.
 */
export function reportColumnNamed(name: string, strict = true): NamedColumn | null {
  if (!/\p{L}/u.test(name)) return null;
  const plain = withoutCurrency(name);
  const found = strict ? roleNamed(names, plain) : (roleLike(names, plain)?.role ?? null);
  return found === 'other' ? null : found;
}
