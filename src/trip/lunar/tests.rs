//! The calendar against published ones.

use super::*;
use proptest::prelude::*;

/// Tết and mid-autumn (15/8) of each year from 1968, as month and day. Read from the tables of Hồ Ngọc Đức's
/// program *Âm lịch Việt Nam* (2004, <https://www.informatik.uni-leipzig.de/~duc/amlich/>); the Vietnamese
/// calendar of the Python package `holidays` 0.109 has the same days of Tết.
const KNOWN: [[(u8, u8); 2]; 100] = [
    [(1, 29), (10, 6)], // 1968
    [(2, 16), (9, 26)], // 1969
    [(2, 6), (9, 15)],  // 1970
    [(1, 27), (10, 3)], // 1971
    [(2, 15), (9, 22)], // 1972
    [(2, 3), (9, 11)],  // 1973
    [(1, 23), (9, 30)], // 1974
    [(2, 11), (9, 20)], // 1975
    [(1, 31), (9, 8)],  // 1976
    [(2, 18), (9, 27)], // 1977
    [(2, 7), (9, 16)],  // 1978
    [(1, 28), (10, 5)], // 1979
    [(2, 16), (9, 23)], // 1980
    [(2, 5), (9, 12)],  // 1981
    [(1, 25), (10, 1)], // 1982
    [(2, 13), (9, 21)], // 1983
    [(2, 2), (9, 10)],  // 1984
    [(1, 21), (9, 29)], // 1985
    [(2, 9), (9, 18)],  // 1986
    [(1, 29), (10, 7)], // 1987
    [(2, 17), (9, 25)], // 1988
    [(2, 6), (9, 14)],  // 1989
    [(1, 27), (10, 3)], // 1990
    [(2, 15), (9, 22)], // 1991
    [(2, 4), (9, 11)],  // 1992
    [(1, 23), (9, 30)], // 1993
    [(2, 10), (9, 20)], // 1994
    [(1, 31), (9, 9)],  // 1995
    [(2, 19), (9, 27)], // 1996
    [(2, 7), (9, 16)],  // 1997
    [(1, 28), (10, 5)], // 1998
    [(2, 16), (9, 24)], // 1999
    [(2, 5), (9, 12)],  // 2000
    [(1, 24), (10, 1)], // 2001
    [(2, 12), (9, 21)], // 2002
    [(2, 1), (9, 11)],  // 2003
    [(1, 22), (9, 28)], // 2004
    [(2, 9), (9, 18)],  // 2005
    [(1, 29), (10, 6)], // 2006
    [(2, 17), (9, 25)], // 2007
    [(2, 7), (9, 14)],  // 2008
    [(1, 26), (10, 3)], // 2009
    [(2, 14), (9, 22)], // 2010
    [(2, 3), (9, 12)],  // 2011
    [(1, 23), (9, 30)], // 2012
    [(2, 10), (9, 19)], // 2013
    [(1, 31), (9, 8)],  // 2014
    [(2, 19), (9, 27)], // 2015
    [(2, 8), (9, 15)],  // 2016
    [(1, 28), (10, 4)], // 2017
    [(2, 16), (9, 24)], // 2018
    [(2, 5), (9, 13)],  // 2019
    [(1, 25), (10, 1)], // 2020
    [(2, 12), (9, 21)], // 2021
    [(2, 1), (9, 10)],  // 2022
    [(1, 22), (9, 29)], // 2023
    [(2, 10), (9, 17)], // 2024
    [(1, 29), (10, 6)], // 2025
    [(2, 17), (9, 25)], // 2026
    [(2, 6), (9, 15)],  // 2027
    [(1, 26), (10, 3)], // 2028
    [(2, 13), (9, 22)], // 2029
    [(2, 2), (9, 12)],  // 2030
    [(1, 23), (10, 1)], // 2031
    [(2, 11), (9, 19)], // 2032
    [(1, 31), (9, 8)],  // 2033
    [(2, 19), (9, 26)], // 2034
    [(2, 8), (9, 16)],  // 2035
    [(1, 28), (10, 4)], // 2036
    [(2, 15), (9, 24)], // 2037
    [(2, 4), (9, 13)],  // 2038
    [(1, 24), (10, 2)], // 2039
    [(2, 12), (9, 20)], // 2040
    [(2, 1), (9, 9)],   // 2041
    [(1, 22), (9, 28)], // 2042
    [(2, 10), (9, 17)], // 2043
    [(1, 30), (10, 5)], // 2044
    [(2, 17), (9, 25)], // 2045
    [(2, 6), (9, 15)],  // 2046
    [(1, 26), (10, 4)], // 2047
    [(2, 14), (9, 22)], // 2048
    [(2, 2), (9, 11)],  // 2049
    [(1, 23), (9, 30)], // 2050
    [(2, 11), (9, 19)], // 2051
    [(2, 1), (9, 7)],   // 2052
    [(2, 18), (9, 26)], // 2053
    [(2, 8), (9, 16)],  // 2054
    [(1, 28), (10, 5)], // 2055
    [(2, 15), (9, 24)], // 2056
    [(2, 4), (9, 13)],  // 2057
    [(1, 24), (10, 2)], // 2058
    [(2, 12), (9, 21)], // 2059
    [(2, 2), (9, 9)],   // 2060
    [(1, 21), (9, 28)], // 2061
    [(2, 9), (9, 17)],  // 2062
    [(1, 29), (10, 6)], // 2063
    [(2, 17), (9, 25)], // 2064
    [(2, 5), (9, 14)],  // 2065
    [(1, 26), (10, 3)], // 2066
    [(2, 14), (9, 23)], // 2067
];

/// The leap months from 2001 to 2050 of the same tables: year and number.
const LEAPS: [(i32, u8); 19] = [
    (2001, 4),
    (2004, 2),
    (2006, 7),
    (2009, 5),
    (2012, 4),
    (2014, 9),
    (2017, 6),
    (2020, 4),
    (2023, 2),
    (2025, 6),
    (2028, 5),
    (2031, 3),
    (2033, 11),
    (2036, 6),
    (2039, 5),
    (2042, 2),
    (2044, 7),
    (2047, 5),
    (2050, 3),
];

fn tet(year: i32) -> Date {
    months_of(year)[0].first
}

#[test]
fn tet_and_mid_autumn_of_a_hundred_years_are_those_of_the_almanac() {
    for (year, [(month, day), autumn]) in (1968..).zip(KNOWN) {
        assert_eq!(tet(year), Date::new(year, month, day));
        let eighth = month_of(year, 8).unwrap();
        assert_eq!(eighth.day(15), Date::new(year, autumn.0, autumn.1));
    }
}

#[test]
fn tet_comes_before_the_chinese_new_year_where_the_hour_between_them_matters() {
    // The Chinese dates: Hong Kong Observatory, Gregorian-Lunar Calendar Conversion Table.
    let chinese = [
        Date::new(1968, 1, 30),
        Date::new(1969, 2, 17),
        Date::new(1985, 2, 20),
        Date::new(2007, 2, 18),
        Date::new(2030, 2, 3),
        Date::new(2053, 2, 19),
    ];
    for there in chinese {
        let days = if there.year == 1985 { 30 } else { 1 };
        assert_eq!(tet(there.year), there.plus(-days));
    }
}

#[test]
fn leap_months_are_those_of_the_almanac_and_no_others() {
    let mut found = Vec::new();
    for year in 2001..=2050 {
        let months = months_of(year);
        found.extend(
            months
                .iter()
                .filter(|one| one.leap)
                .map(|one| (year, one.number)),
        );
    }
    assert_eq!(found, LEAPS);
}

#[test]
fn a_month_without_a_30th_ends_with_its_29th() {
    let short = months_of(2026)
        .into_iter()
        .find(|one| one.days == 29)
        .unwrap();
    assert_eq!(short.day(30), short.day(29));
    assert_eq!((short.clamped(30), short.clamped(0)), (29, 1));
}

proptest! {
    #[test]
    fn a_year_is_whole_and_the_next_follows_at_once(year in 1900_i32..2200) {
        let months = months_of(year);
        prop_assert_eq!((months[0].number, months[0].leap), (1, false));
        let numbers: Vec<u8> = months.iter().filter(|one| !one.leap).map(|one| one.number).collect();
        prop_assert_eq!(numbers, (1..=12).collect::<Vec<u8>>());
        for (one, next) in months.iter().zip(months.iter().skip(1)) {
            prop_assert!(one.days == 29 || one.days == 30);
            prop_assert_eq!(one.first.plus(i64::from(one.days)), next.first);
            prop_assert!(!next.leap || next.number == one.number);
        }
        let last = months[months.len() - 1];
        prop_assert_eq!(last.first.plus(i64::from(last.days)), tet(year + 1));
        prop_assert!((Date::new(year, 1, 20)..=Date::new(year, 2, 22)).contains(&tet(year)));
    }
}
