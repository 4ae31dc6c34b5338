import { request } from 'undici';

/** Whether anything answers where the hub should be. */
export async function isListening(hubUrl: string): Promise<boolean> {
  try {
    const { body } = await request(`${hubUrl}/health/live`, { signal: AbortSignal.timeout(5_000) });
    await body.dump();
    return true;
  } catch (error) {
    return !/ECONNREFUSED|ENOTFOUND|EHOSTUNREACH/.test(error instanceof Error ? `${error.message} ${String((error as { code?: unknown }).code)}` : '');
  }
}
