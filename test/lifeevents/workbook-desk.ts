import { LanguageCode } from '../../subgraphs/shared/graphql/localized-text';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { createContext } from '../../subgraphs/shared/server';
import type { Caller } from '../../subgraphs/shared/viewer';
import type { ImportReport } from '../../subgraphs/lifeevents/workbook/report';
import { exportWorkbook } from '../../subgraphs/lifeevents/workbook/workbook-export';
import { importWorkbook } from '../../subgraphs/lifeevents/workbook/workbook-import';
import type { Asked } from './ask';
import { OpenWorkbook } from './workbook-edit';

interface Sending {
  readonly isDryRun?: boolean;
  readonly language?: LanguageCode;
}

/** Somebody at an organisation who fetches its workbook and sends it back. */
export class Desk {
  constructor(private readonly hub: Asked, private readonly caller: Caller, private readonly organizationNumber: string = caller.organizationNumber ?? '') {}

  fetch(language = LanguageCode.nb): Promise<Uint8Array> {
    return exportWorkbook(this.context(), keeperOf(this.organizationNumber), language);
  }

  async open(language = LanguageCode.nb): Promise<OpenWorkbook> {
    return OpenWorkbook.open(await this.fetch(language));
  }

  async send(file: OpenWorkbook | Uint8Array, { isDryRun = false, language = LanguageCode.nb }: Sending = {}): Promise<ImportReport> {
    return importWorkbook(this.context(), file instanceof OpenWorkbook ? await file.save() : file, { isDryRun, language, keeperOf });
  }

  private context() {
    return { ...createContext(this.hub.db), caller: this.caller };
  }
}

const keeperOf = (organizationNumber: string) => ({ organizationNumber, actorId: stableId('actor', organizationNumber) });
