import { describe, expect, test } from 'vitest';
import { readPhone } from '../../../../src/domain/sign-up/phone.ts';

describe('a number is read however it was typed', () => {
  test.each([
    ['13800138000', '13800138000'],
    [' 138 0013 8000 ', '13800138000'],
    ['138-0013-8000', '13800138000'],
    ['138－0013—8000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['+86 138 0013 8000', '13800138000'],
    ['＋86-13800138000', '13800138000'],
    ['008613800138000', '13800138000'],
    ['8613800138000', '13800138000'],
    ['013800138000', '13800138000'],
    ['\u200b138\u202d00138000\u202c', '13800138000'],
    ['010-12345678', '01012345678'],
    ['（0536）123 4567', '05361234567'],
    ['0536-12345678', '053612345678'],
    ['+86 536 1234567', '05361234567'],
    ['+86 10 12345678', '01012345678'],
    ['000-00000207', '00000000207'],
  ])('%s', (typed, phone) => {
    expect(readPhone(typed)).toEqual({ phone });
  });
});

describe('what cannot be called is named', () => {
  test.each([
    ['', 'no phone'],
    [' - ', 'no phone'],
    ['没有', 'letters in the phone'],
    ['138001380oo', 'letters in the phone'],
    ['1380013800', 'mobile too short'],
    ['138001380000', 'mobile too long'],
    ['12345678901', 'no such mobile'],
    ['1234567', 'mobile too short'],
    ['8234567', 'no area code'],
    ['82345678', 'no area code'],
    ['0536123', 'landline too short'],
    ['0536123456789', 'landline too long'],
    ['823', 'no such phone'],
    ['4008123123', 'no such phone'],
    ['+86', 'letters in the phone'],
  ])('%s', (typed, problem) => {
    expect(readPhone(typed)).toEqual({ problem });
  });
});
