import { changesLoader } from '../../shared/history/change.loader';
import type { PortfolioContext } from '../context';
import { changeViewOf } from './change-view';

export const changesOf = changesLoader<PortfolioContext>(changeViewOf);
