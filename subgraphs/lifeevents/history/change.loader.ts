import { changesLoader } from '../../shared/history/change.loader';
import type { Context } from '../context';
import { changeViewOf } from './change-view';

export const changesOf = changesLoader<Context>(changeViewOf);
