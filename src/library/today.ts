/**
 * The county's calendar day at build time, `YYYY-MM-DD`: the one place where the build looks at a clock.
 * `MINGBAIREN_TODAY` sets it, so that a build of another day can be made and tested.
 */
export const builtOn: string =
  process.env.MINGBAIREN_TODAY ??
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
