import 'react';

// The platform's popovers, whose attributes React 18 passes on without knowing them.
declare module 'react' {
  interface HTMLAttributes<T> {
    popover?: 'auto';
  }
  interface ButtonHTMLAttributes<T> {
    popovertarget?: string;
  }
}
