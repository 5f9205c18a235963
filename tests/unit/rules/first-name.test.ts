import { describe, expect, test } from 'vitest';
import { firstNameIn } from '../../../shared/rules/first-name.ts';

describe('the first name', () => {
  test.each([
    ['Achieng Otieno', 'Kisumu: Kenya', 'Achieng'],
    ['  Achieng ', 'Kisumu: Kenya', 'Achieng'],
    ['María José Núñez', 'Lima: Peru', 'María'],
    ['Ọlá Adébáyọ̀', 'Ibadan: Nigeria', 'Ọlá'],
    ['Ngọzị Ụgwụ', 'Enugu: Nigeria', 'Ngọzị'],
    ['Đorđe Petrović', 'Belgrade: Serbia', 'Đorđe'],
    ['Kamau, Jane Wanjiru', 'Nairobi: Kenya', 'Jane'],
    ['Nguyễn, Mai', 'Hanoi: Vietnam', 'Mai'],
    ['Sothea', 'Phnom Penh: Cambodia', 'Sothea'],
    ['', 'Hanoi: Vietnam', ''],
  ])('of %s, %s, is %s', (name, place, first) => {
    expect(firstNameIn(name, place)).toBe(first);
  });

  test.each([
    ['Đặng Thị Mai', ''],
    ['Dang Thi Mai', 'Hanoi: Vietnam'],
    ['Đặng Thị Mai'.normalize('NFD'), ''],
    ['Nagy Anna', 'Szeged: Hungary'],
    ['王 小明', ''],
    ['김 민수', ''],
    ['Chan Sothea', 'Battambang, Cambodia'],
  ])('of %s, %s, is for a person to say', (name, place) => {
    expect(firstNameIn(name, place)).toBe('');
  });
});
