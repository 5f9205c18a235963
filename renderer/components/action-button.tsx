import { Button, type ButtonProps, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import { type ComponentPropsWithRef, type MouseEvent, useId } from 'react';

type ForButton = Omit<ButtonProps, 'disabled' | 'data-disabled'> &
  Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps | 'aria-disabled'>;

/** A button that can be off, and then says why. */
export type ActionButtonProps = ForButton & {
  /** Why it is off, as a sentence; null when it is on. There is no other way to turn it off. */
  obstacle: string | null;
  /** Writes the obstacle beside the button, in place of a tooltip. */
  beside?: boolean;
  /** The id of a text on the page that says the obstacle already. */
  saidBy?: string;
};

/**
 * A button that does nothing while there is an obstacle, but keeps its place in the tab order, so that its reason is
 * found by keyboard too: as its description, and as a tooltip or a text beside it.
 */
export function ActionButton({ obstacle, beside = false, saidBy, onClick, ...button }: ActionButtonProps) {
  const own = useId();
  const isOff = obstacle !== null;
  const isSaidHere = isOff && saidBy === undefined;
  const isTooltip = isSaidHere && !beside;
  const off = {
    'data-disabled': true,
    'aria-disabled': true,
    'aria-describedby': saidBy ?? own,
    // A form is not submitted either, nor a menu opened.
    onClick: (event: MouseEvent) => event.preventDefault(),
  };
  return (
    <>
      <Tooltip
        label={obstacle}
        disabled={!isTooltip}
        multiline
        maw={280}
        events={{ hover: true, focus: true, touch: true }}
      >
        <Button {...button} {...(isOff ? off : { onClick })} />
      </Tooltip>
      {isTooltip && <VisuallyHidden id={own}>{obstacle}</VisuallyHidden>}
      {isSaidHere && beside && (
        <Text id={own} fz="sm" c="dimmed" role="status">
          {obstacle}
        </Text>
      )}
    </>
  );
}
