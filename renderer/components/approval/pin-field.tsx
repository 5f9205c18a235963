import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { pinLengths } from '../../../shared/rules/approval.ts';

/** A field for a PIN. It keeps what is typed itself: read it from the element, and empty it. Mantine leaves `aria-invalid` to us. */
export function PinField(props: PasswordInputProps) {
  const { t } = useTranslation('approval');
  return (
    <PasswordInput
      label={t('pin')}
      autoComplete="off"
      inputMode="numeric"
      spellCheck={false}
      aria-invalid={Boolean(props.error)}
      maxLength={pinLengths.most}
      visibilityToggleButtonProps={{ 'aria-label': t('showPin') }}
      {...props}
    />
  );
}

/** Takes what was typed out of a field of this kind, which is empty from then on. */
export function taken(field: HTMLInputElement | null): string {
  const pin = field?.value ?? '';
  if (field) field.value = '';
  return pin;
}
