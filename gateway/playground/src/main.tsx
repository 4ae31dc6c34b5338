import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { Page } from './page';

const place = document.getElementById('samspill');
if (place) createRoot(place).render(<Page />);
