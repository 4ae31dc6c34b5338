import type { GraphiQLPlugin } from '@graphiql/react';
import { Shelf } from './shelf';

const ShelfIcon = () => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
    <path d="M4 4v15M9 4v15M13.5 5.2l3.6 13.9M18 4.4l2.8 14" />
    <path d="M2.5 21.5h19" />
  </svg>
);

/** GraphiQL finds a pane again by its title and puts it after "Show" and "Hide": English, like the rest of GraphiQL. */
export const SHELF_PLUGIN: GraphiQLPlugin = { title: 'ready questions', icon: ShelfIcon, content: Shelf };
