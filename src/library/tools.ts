import { birthYears } from './birth-months.ts';
import { choosePath } from './packages.ts';
import { signUpForm } from './sign-up.ts';

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
  ...(choosePath
    ? [
        {
          path: choosePath,
          title: '挑服务包',
          aliases: ['签哪个包', '哪个服务包合适', '选服务包', '服务包怎么选'],
        },
        {
          path: `${choosePath}#compare`,
          title: '比服务包',
          aliases: ['服务包对比', '两个包哪个好', '服务包比一比'],
        },
      ]
    : []),
  ...(signUpForm
    ? [
        {
          path: '/family-doctor/sign-up/',
          title: '登记签约家庭医生',
          aliases: ['登记签约', '家庭医生签约', '签约表', '网上签约', '手机登记'],
        },
        {
          path: '/family-doctor/paper/',
          title: '纸质登记表和团队海报',
          aliases: ['纸质表', '纸表', '打印登记表', '团队海报', '团队暗语'],
        },
        {
          path: '/family-doctor/privacy/',
          title: '登记签约：谁看得到您填的',
          aliases: ['签约隐私', '登记的隐私', '撤回登记', '核对码'],
        },
      ]
    : []),
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
