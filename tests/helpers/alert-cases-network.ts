import { MAYBE_OVER, TO_COME } from './alert-folds.ts';
import type { Case } from './alert-visit.ts';

const leak = { leak: 'in the strip: 全县 · 有效到 2026 年 12 月 18 日' } as const;

/** What a good network brings, what stays when it is gone, and what hostile answers must not do. */
export const NETWORK_CASES: readonly Case[] = [
  {
    name: 'an old copy of the home page shows what the server has now, without being loaded again',
    page: '/',
    at: '2026-12-06 12:00',
    network: 'new',
    sees: {
      ...leak,
      party: 'on the list: 全县 · 有效到 2026 年 12 月 26 日',
      frost: `on the list, ${TO_COME}: 全县 · 2026 年 12 月 21 日起`,
      'heater-2': 'on the list: 全县 · 有效到 2027 年 1 月 5 日',
      smog: 'in the strip: 东镇 · 有效到 2026 年 12 月 20 日',
      well: 'on the list: 西乡 · 有效到 2026 年 12 月 8 日',
      flu: 'on the list: 全县 · 警报已解除',
      heater: 'nowhere',
      water: 'nowhere',
    },
  },
  {
    name: 'an old copy of any other page shows a new severe alert above its title, and no quiet one',
    page: '/guides/stroke/',
    at: '2026-12-06 12:00',
    network: 'new',
    sees: { ...leak, party: 'nowhere', frost: 'nowhere', 'heater-2': 'nowhere' },
  },
  {
    name: 'an old copy of the page of all alerts sorts what the server has now',
    page: '/alerts/',
    at: '2026-12-06 12:00',
    network: 'new',
    sees: {
      leak: 'on the list: 全县 · 有效到 2026 年 12 月 18 日',
      frost: 'under 还没开始的: 全县 · 2026 年 12 月 21 日起',
      water: 'under 已经过去的: 全县 · 已经结束',
      heater: 'under 已经过去的: 全县 · 已换成新的一条',
      'heater-2': 'on the list: 全县 · 有效到 2027 年 1 月 5 日',
      'storm-2': 'under 已经过去的: 全县 · 已经结束，到 2026 年 11 月 30 日',
    },
  },
  {
    name: 'an alert that the server has shortened ends at its new end',
    page: '/',
    at: '2026-12-08 20:00:00',
    network: 'new',
    sees: { well: 'nowhere', ...leak },
  },
  {
    name: 'an alert that the server has made longer holds beyond its old end',
    page: '/guides/stroke/',
    at: '2026-12-15 12:00',
    network: 'new',
    sees: { smog: 'in the strip: 东镇 · 有效到 2026 年 12 月 20 日' },
  },
  {
    name: 'a lifting that the old copy did not know is past after 72 hours',
    page: '/alerts/',
    at: '2026-12-08 10:00:00',
    network: 'new',
    sees: { flu: 'under 已经过去的: 全县 · 警报已解除' },
  },
  {
    name: 'what the server said is remembered for a visit without a network',
    page: '/',
    at: '2026-12-07 08:00',
    network: 'offline',
    before: { at: '2026-12-06 12:00', network: 'new' },
    sees: {
      ...leak,
      flu: 'on the list: 全县 · 警报已解除',
      smog: 'in the strip: 东镇 · 有效到 2026 年 12 月 20 日',
      water: 'nowhere',
      heater: 'nowhere',
    },
  },
  {
    name: 'a remembered alert that is over by the phone is folded like any other',
    page: '/guides/stroke/',
    at: '2026-12-18 20:00:00',
    network: 'offline',
    before: { at: '2026-12-06 12:00', network: 'new' },
    sees: { leak: `in the strip, ${MAYBE_OVER}: 全县 · 到 2026 年 12 月 18 日` },
  },
  {
    name: 'the remembered time of the server ends an alert for a visit without a network',
    page: '/alerts/',
    at: '2026-12-01 12:00',
    network: 'offline',
    before: { at: '2026-12-01 10:00', network: 'old' },
    sees: { 'storm-2': 'under 已经过去的: 全县 · 已经结束，到 2026 年 11 月 30 日' },
  },
  {
    name: 'what is remembered holds while the server is down',
    page: '/guides/stroke/',
    at: '2026-12-07 08:00',
    network: 'error 500',
    before: { at: '2026-12-06 12:00', network: 'new' },
    sees: leak,
  },
  {
    name: 'a newer page knows better than what an older answer has left behind',
    page: '/',
    copy: 'new',
    at: '2026-12-06 12:00',
    network: 'offline',
    before: { at: '2026-12-02 12:00', network: 'old' },
    sees: { ...leak, water: 'nowhere', flu: 'on the list: 全县 · 警报已解除' },
  },
  {
    name: 'a newer page knows better than a server that still has the old answer',
    page: '/',
    copy: 'new',
    at: '2026-12-06 12:00',
    network: 'old',
    sees: { ...leak, water: 'nowhere', smog: 'in the strip: 东镇 · 有效到 2026 年 12 月 20 日' },
  },
  {
    name: 'a server that still has the old answer does not undo a newer one that is remembered',
    page: '/guides/stroke/',
    at: '2026-12-07 08:00',
    network: 'old',
    before: { at: '2026-12-06 12:00', network: 'new' },
    sees: leak,
  },
  ...(
    [
      ['the login page of a public network', 'captive portal'],
      ['half a file', 'half a file'],
      ['an error page', 'error 500'],
      ['nothing in JSON', 'says null'],
      ['no list of alerts', 'says {"v":1,"built":"2026-12-06T09:00:00+08:00"}'],
      ['alerts without times', 'says {"v":1,"built":"2026-12-06T09:00:00+08:00","alerts":[{}]}'],
      [
        'times that are none',
        'says {"v":1,"built":"2026-12-06T09:00:00+08:00","alerts":[{"id":"co-winter","times":"soon"}]}',
      ],
      [
        'an alert that is nothing but times',
        'says {"v":1,"built":"2026-12-06T09:00:00+08:00","alerts":[{"id":"co-winter","times":"1793462400/1806508799"}]}',
      ],
      ['a file of another version', 'says {"v":2,"built":"2026-12-06T09:00:00+08:00","alerts":[]}'],
      ['a file that names no day', 'says {"v":1,"built":"someday","alerts":[]}'],
    ] as const
  ).map(
    ([what, network]): Case => ({
      name: `${what} in place of the answer changes nothing`,
      page: '/',
      at: '2026-12-06 12:00',
      network,
      sees: {
        'co-winter': 'in the strip: 全县 · 有效到 2027 年 3 月 31 日',
        ice: 'in the strip: 全县 · 有效到 2026 年 12 月 31 日',
        flu: 'on the list: 全县 · 有效到 2026 年 12 月 31 日',
        'storm-2': `in the strip, ${MAYBE_OVER}: 全县 · 到 2026 年 11 月 30 日`,
      },
    }),
  ),
  ...(
    [
      ['2099', 'date 2099-01-01 00:00'],
      ['1970', 'date 1970-01-02 00:00'],
      ['no day at all', 'no date'],
    ] as const
  ).map(
    ([when, network]): Case => ({
      name: `a server that thinks it is ${when} neither ends nor delays an alert`,
      page: '/guides/stroke/',
      at: '2026-12-01 10:00',
      network,
      sees: {
        'co-winter': 'in the strip: 全县 · 有效到 2027 年 3 月 31 日',
        ice: 'in the strip: 全县 · 有效到 2026 年 12 月 31 日',
        'storm-2': `in the strip, ${MAYBE_OVER}: 全县 · 到 2026 年 11 月 30 日`,
      },
    }),
  ),
  {
    name: 'a server whose clock has gone back does not bring back what it has said to be over',
    page: '/',
    at: '2026-12-11 10:00',
    network: 'date 2026-12-01 00:00',
    before: { at: '2026-12-10 21:00', network: 'old' },
    sees: { smog: 'nowhere', ice: 'in the strip: 全县 · 有效到 2026 年 12 月 31 日' },
  },
  {
    name: 'a browser that keeps nothing shows what the server has now',
    page: '/guides/stroke/',
    at: '2026-12-06 12:00',
    network: 'new',
    storage: 'refuses',
    sees: leak,
  },
  {
    name: 'rubbish in the browser’s memory changes nothing',
    page: '/',
    at: '2026-11-23 12:00',
    network: 'offline',
    storage: 'holds rubbish',
    sees: {
      'co-winter': 'in the strip: 全县 · 有效到 2027 年 3 月 31 日',
      flu: 'on the list: 全县 · 有效到 2026 年 12 月 31 日',
    },
  },
];
