import {
  closeAccount,
  openAccount,
  resetPassword,
  resetSecondFactor,
  unlockAccount,
} from '../../agencies/accounts/administer.ts'
import {changeRules} from '../../agencies/accounts/change-rules.ts'
import {targetOfInstallation, targetOfPerson} from '../../agencies/accounts/store/people.ts'
import {readRules} from '../../agencies/accounts/store/rules.ts'
import type {accountRoutes} from '../../contract/accounts.ts'
import type {ApiParts, HandlersOf} from '../handler.ts'
import {describeAccount} from './describe-account.ts'

export const accountHandlers: HandlersOf<typeof accountRoutes> = {
  account: {
    kind: 'target',
    target: ofPerson,
    answer: ({db, params, at}) => describeAccount(db, params.person, at),
  },
  openAccount: {
    kind: 'target',
    target: ofPerson,
    answer: ({db, params, body, by}) => openAccount(db, params.person, body.login, by),
  },
  resetPassword: {
    kind: 'target',
    target: ofPerson,
    answer: ({db, params, by}) => resetPassword(db, params.person, by),
  },
  unlockAccount: {
    kind: 'target',
    target: ofPerson,
    answer: ({db, params, by}) => unlockAccount(db, params.person, by),
  },
  resetSecondFactor: {
    kind: 'target',
    target: ofPerson,
    answer: ({db, params, by}) => resetSecondFactor(db, params.person, by),
  },
  closeAccount: {
    kind: 'target',
    target: ofPerson,
    answer: ({db, params, by}) => closeAccount(db, params.person, by),
  },
  accountRules: {
    kind: 'target',
    target: ({db}) => targetOfInstallation(db),
    answer: ({db}) => readRules(db),
  },
  changeAccountRules: {
    kind: 'target',
    target: ({db}) => targetOfInstallation(db),
    answer: ({db, body, by}) => changeRules(db, body, by),
  },
}

function ofPerson({db, params}: ApiParts & {params: {person: string}}) {
  return targetOfPerson(db, params.person)
}
