import { moneyInWords } from '../domain/service-package/money-words.ts';
import { deskUrl, keyFile } from './keys.ts';
import { offeredPackages } from './packages.ts';
import { facilityOf, teams } from './places.ts';
import { site, townships } from './registers.ts';
import { signUpForm } from './sign-up.ts';

const villageNames = new Map(
  townships.flatMap(({ villages }) => villages.map(({ id, name }) => [id, name] as const)),
);

/** Everything that the sign-up page carries, so that it works without a network. None where the county has no form that may be shown. */
export const signUpProps = signUpForm && {
  organiser: site.organiser,
  townships: townships.map(({ id, name }) => ({ id, name })),
  teams: teams.map(({ id, data }) => ({
    id,
    name: data.name,
    township: data.township,
    villages: data.villages.map((village) => ({
      id: village,
      name: villageNames.get(village) ?? village,
    })),
    phone: data.phone,
    hours: data.hours,
    address: facilityOf(data.facility)?.data.address ?? '',
  })),
  packages: offeredPackages.map(({ id, data }) => ({
    id,
    title: data.title,
    summary: data.summary,
    groups: data.groups,
    kind: data.kind,
    price: moneyInWords(data).join('，'),
  })),
  form: {
    version: signUpForm.version,
    since: signUpForm.since,
    fields: signUpForm.fields,
    consent: signUpForm.consent,
    retention: signUpForm.retention,
    noCallAfter: signUpForm.noCallAfter,
    relay: signUpForm.relay,
  },
  keyFile,
  deskUrl,
  demo: site.mode === 'demo',
};
