import { conceal } from '../auth/conceal.js';
import { TokenAuth, type TokenAuthFields } from './tokenAuth.js';
import type { Application } from './tokenRequests.js';
import { InMemoryTokenStorage, type TokenStorage } from './tokenStorage.js';

/** Whom an application acts as: a user, or itself within an enterprise. */
export interface Subject {
  readonly enterpriseId?: string | undefined;
  readonly userId?: string | undefined;
  readonly tokenStorage: TokenStorage;
}

/** What a class that authenticates an application is made from. */
interface SubjectAuthFields<Config, Self> extends TokenAuthFields<Config> {
  readonly subjectId: string | undefined;
  readonly subjectType: 'enterprise' | 'user';
  /** Makes one of the same application for another subject. */
  readonly derive: (subject: Subject) => Self;
}

/** Authenticates an application, as itself or as a user. */
export abstract class SubjectAuth<Config extends Application, Self> extends TokenAuth<Config> {
  /** The ID of the user or of the enterprise that tokens are for. */
  readonly subjectId: string | undefined;
  readonly subjectType: 'enterprise' | 'user';
  /** @internal */
  declare readonly derive: (subject: Subject) => Self;

  /** @internal */
  constructor(fields: SubjectAuthFields<Config, Self>) {
    const { subjectId, subjectType, derive, ...others } = fields;
    super(others);
    this.subjectId = subjectId;
    this.subjectType = subjectType;
    conceal(this, { derive });
  }

  /**
   * Acts as a user.
   *
   * @param userId The ID of the user, such as an app user of this application.
   * @param tokenStorage Where that user's token is kept: in memory, when left out.
   */
  withUserSubject(userId: string, tokenStorage: TokenStorage = new InMemoryTokenStorage()): Self {
    return this.derive({ userId, tokenStorage });
  }

  /**
   * Acts within an enterprise, as the application itself.
   *
   * @param enterpriseId The ID of the enterprise.
   * @param tokenStorage Where that token is kept: in memory, when left out.
   */
  withEnterpriseSubject(
    enterpriseId: string,
    tokenStorage: TokenStorage = new InMemoryTokenStorage(),
  ): Self {
    return this.derive({ enterpriseId, tokenStorage });
  }
}
