import { birthYears } from './birth-months.ts';

/** What people do with this site rather than read, by what they call it. */
export const tools: readonly { path: string; title: string; aliases: readonly string[] }[] = [
  {
    path: '/me/',
    title: '我的家人：今年该做什么',
    aliases: ['今年该做什么', '今年该查什么', '该做的检查', '我的家人'],
  },
  {
    path: '/me/diary/',
    title: '健康日记',
    aliases: ['记血压', '记血糖', '记体重', '血压日记', '血糖日记', '血压记录', '血糖记录'],
  },
  {
    path: '/me/remind/',
    title: '提醒：日历和冰箱表',
    aliases: ['提醒我', '体检提醒', '打疫苗提醒', '手机日历', '冰箱表'],
  },
  {
    path: '/me/report/',
    title: '给医生看的报告',
    aliases: ['给医生看', '血压报告', '打印血压'],
  },
  { path: '/me/medicines/', title: '药单', aliases: ['我的药单', '正在吃的药', '记吃药'] },
  {
    path: '/me/backup/',
    title: '备份和恢复',
    aliases: ['备份', '恢复备份', '换手机', '记录没了'],
  },
  { path: '/me/offline/', title: '存到手机', aliases: ['离线', '断网也能看', '下载到手机'] },
  ...(birthYears.length > 0
    ? [
        {
          path: '/calendar/',
          title: '孩子打疫苗的日历',
          aliases: ['疫苗日历', '打疫苗的日子', '打针的日子'],
        },
      ]
    : []),
];
