import { AbortError, ApiError, SdkError } from '../errors.js';

/** Does work that may be done twice; what fails for a reason that can pass is tried again, `attempts` times in all. */
export async function again<T>(attempts: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (attempts <= 1 || !canPass(error)) throw error;
    return again(attempts - 1, work);
  }
}

function canPass(error: unknown): boolean {
  if (!(error instanceof ApiError))
    return error instanceof SdkError && !(error instanceof AbortError);
  const { statusCode } = error.responseInfo;
  return statusCode >= 500 || statusCode === 429 || statusCode === 408;
}
