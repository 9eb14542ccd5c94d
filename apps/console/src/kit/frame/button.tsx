import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode, Ref } from "react";
import { Button as Pressable, type ButtonProps as PressableProps } from "react-aria-components/Button";

/** Green: what one comes for. Quiet: the rest. Warning: what takes something away. Plain: looks like a link. On dark: in a blue bar. */
export type ButtonKind = "main" | "quiet" | "warning" | "plain" | "dark";

interface ButtonProps extends Omit<PressableProps, "className" | "style" | "children"> {
  readonly kind?: ButtonKind;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/**
 * A button. While it is pending it keeps the focus and does nothing: React Aria's own way to say so leaves parts behind
 * that speak of a button which is gone by then, and what was done is said in the line at the foot.
 */
export const Button = ({ kind = "main", isPending = false, type, onPress, children, ...props }: ButtonProps) => (
  <Pressable
    {...props}
    type={isPending ? "button" : type}
    aria-disabled={isPending || undefined}
    onPress={isPending ? undefined : onPress}
    className={`button button--${kind}`}
  >
    {children}
  </Pressable>
);

/** A link that looks like a button. */
export const ButtonLink = ({
  kind = "main",
  children,
  ...props
}: LinkProps & { readonly kind?: ButtonKind; readonly children: ReactNode }) => (
  <Link {...props} className={`button button--${kind}`}>
    {children}
  </Link>
);
