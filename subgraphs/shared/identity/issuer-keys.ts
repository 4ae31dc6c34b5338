import { createLocalJWKSet, errors, type CompactJWSHeaderParameters, type FlattenedJWSInput, type JWTVerifyGetKey } from 'jose';
import type { Logger } from '../logger';
import type { Issuer } from './issuers';
import { fetchKeySet } from './key-set';
import { Refusal } from './refusal';

/** Keys of this age are fetched anew, so that one that was withdrawn is not trusted for long. */
const FRESH_FOR_MS = 10 * 60_000;
/** Anybody can name a key that does not exist; the issuer is asked about such no more often than this. */
const REFETCH_PAUSE_MS = 60_000;
/** As long as no keys were ever had, every token waits for them: the next attempt comes soon. */
const FIRST_FETCH_PAUSE_MS = 5_000;

export interface IssuerKeysOptions {
  readonly log: Logger;
  /** The time in milliseconds. */
  readonly now: () => number;
}

/**
 * The keys of one issuer, kept while they are fresh and for as long as the issuer is away.
 *
 * jose has a key set of its own for this (createRemoteJWKSet), which forgets good keys when it cannot refresh them, and
 * asks an issuer that is away again for every token; hence ours around jose's local one.
 */
export class IssuerKeys {
  private keys: ReturnType<typeof createLocalJWKSet> | null = null;
  private fetchedAt = -Infinity;
  private askedFirstAt = -Infinity;
  private askedAgainAt = -Infinity;
  private underWay: Promise<void> | null = null;

  constructor(
    private readonly issuer: Issuer,
    private readonly options: IssuerKeysOptions,
  ) {}

  /** The key that a token names, and no other: what else its header says of keys is not looked at. */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    if (typeof header.kid !== 'string') throw Refusal.ofToken('it does not say which key it is signed with.');
    const isAskedNow = await this.freshen();
    try {
      return await this.known(header, token);
    } catch (error) {
      if (isAskedNow || !(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.askAgain();
      return this.known(header, token);
    }
  };

  private known(header: CompactJWSHeaderParameters, token: FlattenedJWSInput) {
    // Never had, so nothing can be said about the token.
    if (this.keys === null) throw Refusal.forWantOfKeys();
    return this.keys(header, token);
  }

  /** Sees to it that there are keys, and that they are fresh if that is possible; tells whether the issuer was asked for it. */
  private async freshen(): Promise<boolean> {
    const now = this.options.now();
    if (this.keys !== null) return now - this.fetchedAt >= FRESH_FOR_MS && (await this.askAgain());
    if (this.underWay === null) {
      if (now - this.askedFirstAt < FIRST_FETCH_PAUSE_MS) return false;
      this.askedFirstAt = now;
    }
    await this.ask();
    return true;
  }

  private async askAgain(): Promise<boolean> {
    if (this.underWay === null) {
      const now = this.options.now();
      if (now - this.askedAgainAt < REFETCH_PAUSE_MS) return false;
      this.askedAgainAt = now;
    }
    await this.ask();
    return true;
  }

  /** One call at a time; who comes meanwhile waits for its answer. */
  private ask(): Promise<void> {
    this.underWay ??= this.fetch().finally(() => { this.underWay = null; });
    return this.underWay;
  }

  private async fetch(): Promise<void> {
    const { log, now } = this.options;
    try {
      this.keys = createLocalJWKSet(await fetchKeySet(this.issuer.jwksAddress));
      this.fetchedAt = now();
    } catch (error) {
      const kept = this.keys === null ? null : new Date(this.fetchedAt).toISOString();
      log.warn({ err: error, issuer: this.issuer.name, keptSince: kept }, kept === null ? 'the keys of an issuer cannot be fetched' : 'the keys of an issuer cannot be fetched again; those kept go on being used');
    }
  }
}
