/** A field of the entry form that takes a number. */
export type Field =
  | 'systolic'
  | 'diastolic'
  | 'pulse'
  | 'glucose'
  | 'weight'
  | 'waist'
  | 'temperature'
  | 'oxygen';

/** How a field is read: what is kept of its decimals, and beyond which numbers it cannot be right. */
export interface Limits {
  name: string;
  unit: string;
  decimals: number;
  least: number;
  most: number;
}

/** Not health limits: what no instrument at home shows, or no living person has. */
export const LIMITS: Record<Field, Limits> = {
  systolic: { name: '高压', unit: 'mmHg', decimals: 0, least: 40, most: 300 },
  diastolic: { name: '低压', unit: 'mmHg', decimals: 0, least: 20, most: 200 },
  pulse: { name: '脉搏', unit: '次/分', decimals: 0, least: 20, most: 250 },
  glucose: { name: '血糖', unit: 'mmol/L', decimals: 1, least: 0.5, most: 40 },
  weight: { name: '体重', unit: '公斤', decimals: 1, least: 1, most: 300 },
  waist: { name: '腰围', unit: '厘米', decimals: 1, least: 20, most: 200 },
  temperature: { name: '体温', unit: '℃', decimals: 1, least: 30, most: 45 },
  oxygen: { name: '血氧', unit: '%', decimals: 0, least: 30, most: 100 },
};
