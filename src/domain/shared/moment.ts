/** Asia/Shanghai has been UTC+8 all year since 1991. */
export const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** The phone's moment (milliseconds since 1970); where its clock stands before the moment of the build, that: time has passed at least until then. */
export function notBeforeBuild(phone: number, built: string | undefined): number {
  return Math.max(phone, Date.parse(built ?? '') || 0);
}

/** The county's calendar day (Asia/Shanghai, no summer time), `YYYY-MM-DD`, in which a moment (milliseconds since 1970) falls. */
export function countyDay(milliseconds: number): string {
  return new Date(milliseconds + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}
