import { changesLoader } from '../../shared/history/change.loader';
import type { ActorsContext } from '../context';
import { changeViewOf } from './change-view';

export const changesOf = changesLoader<ActorsContext>(changeViewOf);
