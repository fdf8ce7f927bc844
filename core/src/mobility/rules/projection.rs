//! From metres on a map to degrees.
//!
//! The sines are our own: those of the standard library hold for any angle, for which they carry tables that a citizen
//! would download. Here angles are small, and a millimetre is less than any feed knows.

use crate::Position;

/// Universal Transverse Mercator, north of the equator, of the zone with this number (1 to 60): ETRS89 (EPSG:258xx) and
/// WGS 84 (EPSG:326xx) alike, which differ by less than a metre.
///
/// Snyder, “Map Projections: A Working Manual” (USGS Professional Paper 1395, 1987), pages 60 to 64: formulas 3-26, 7-19,
/// 8-17, 8-18 and 8-20 to 8-25, with the scale, false easting and spacing of UTM and the ellipsoid GRS 80.
pub(super) fn from_utm(zone: u8, easting: f64, northing: f64) -> Option<Position> {
    let is_on_map = (0.0..1_000_000.0).contains(&easting) && (0.0..9_400_000.0).contains(&northing);
    if !is_on_map || !(1..=60).contains(&zone) {
        return None;
    }
    let (latitude, longitude) = GRS_80.unproject((easting - 500_000.0) / 0.9996, northing / 0.9996);
    let middle = f64::from(zone) * 6.0 - 183.0;
    Position::new(latitude.to_degrees(), middle + longitude.to_degrees())
}

/// Gauß and Krüger's grid of Germany, of the zone with this number (2 to 5; EPSG:31466 to 31469): degrees of WGS 84, good
/// to some three metres.
///
/// Transverse Mercator on the ellipsoid of Bessel; from its datum, DHDN, to WGS 84 by the seven parameters of EPSG:1777,
/// and the abridged formulas of Molodensky (IOGP Guidance Note 7-2, 4.4.3).
pub(super) fn from_gauss_krueger(zone: u8, easting: f64, northing: f64) -> Option<Position> {
    const SHIFT: [f64; 3] = [598.1, 73.7, 418.2];
    const SCALE: f64 = 6.7e-6;
    /// Seconds of arc.
    const TURN: [f64; 3] = [0.202, 0.045, -2.455];
    let from_middle = easting - f64::from(zone) * 1_000_000.0 - 500_000.0;
    // A zone is three degrees wide; cities beside it keep to one.
    let is_on_map = from_middle.abs() < 300_000.0 && (5_000_000.0..6_300_000.0).contains(&northing);
    if !is_on_map || !(2..=5).contains(&zone) {
        return None;
    }
    let (latitude, from_middle) = BESSEL.unproject(from_middle, northing);
    let longitude = (f64::from(zone) * 3.0).to_radians() + from_middle;
    let (sin, cos) = (sine(latitude), cosine(latitude));
    let (sin_east, cos_east) = (sine(longitude), cosine(longitude));
    let (n, r) = BESSEL.curvatures(sin);
    let [x, y, z] = [n * cos * cos_east, n * cos * sin_east, n * (1.0 - BESSEL.e2) * sin];
    let [turn_x, turn_y, turn_z] = TURN.map(|seconds| (seconds / 3600.0).to_radians());
    let dx = SHIFT[0] + SCALE * x - turn_z * y + turn_y * z;
    let dy = SHIFT[1] + SCALE * y + turn_z * x - turn_x * z;
    let dz = SHIFT[2] + SCALE * z - turn_y * x + turn_x * y;
    let grown = BESSEL.a * (WGS_84_FLATTENING - BESSEL_FLATTENING) + BESSEL_FLATTENING * (GRS_80.a - BESSEL.a);
    let north = (dz * cos - dx * sin * cos_east - dy * sin * sin_east + grown * 2.0 * sin * cos) / r;
    let east = (dy * cos_east - dx * sin_east) / (n * cos);
    Position::new((latitude + north).to_degrees(), (longitude + east).to_degrees())
}

const WGS_84_FLATTENING: f64 = 1.0 / 298.257_223_563;
const BESSEL_FLATTENING: f64 = 1.0 / 299.152_812_8;
const GRS_80: Ellipsoid = Ellipsoid { a: 6_378_137.0, e2: 0.006_694_380_022_900_79 };
const BESSEL: Ellipsoid = Ellipsoid { a: 6_377_397.155, e2: BESSEL_FLATTENING * (2.0 - BESSEL_FLATTENING) };

/// A shape of the Earth: half its greater axis in metres, and the square of its eccentricity.
struct Ellipsoid {
    a: f64,
    e2: f64,
}

impl Ellipsoid {
    /// The radii of curvature at a latitude, across the meridian and along it; metres.
    fn curvatures(&self, sin: f64) -> (f64, f64) {
        let curve = 1.0 - self.e2 * sin * sin;
        let n = self.a / curve.sqrt();
        (n, n * (1.0 - self.e2) / curve)
    }

    /// The latitude, and the longitude from the middle meridian, in radians, of metres east of that meridian and north of the
    /// equator.
    fn unproject(&self, east: f64, north: f64) -> (f64, f64) {
        let Self { a, e2 } = *self;
        let root = (1.0 - e2).sqrt();
        let e1 = (1.0 - root) / (1.0 + root);
        let mu = north / (a * (1.0 - e2 / 4.0 - 3.0 * e2 * e2 / 64.0 - 5.0 * e2 * e2 * e2 / 256.0));
        let (sin2, cos2) = (sine(2.0 * mu), cosine(2.0 * mu));
        let (sin4, cos4) = (2.0 * sin2 * cos2, 1.0 - 2.0 * sin2 * sin2);
        let (sin6, sin8) = (sin4 * cos2 + cos4 * sin2, 2.0 * sin4 * cos4);
        let (square, cube) = (e1 * e1, e1 * e1 * e1);
        let foot = mu
            + (3.0 * e1 / 2.0 - 27.0 * cube / 32.0) * sin2
            + (21.0 * square / 16.0 - 55.0 * square * square / 32.0) * sin4
            + 151.0 * cube / 96.0 * sin6
            + 1097.0 * square * square / 512.0 * sin8;
        let (sin, cos) = (sine(foot), cosine(foot));
        let tan = sin / cos;
        let second = e2 / (1.0 - e2);
        let (c, t) = (second * cos * cos, tan * tan);
        let (n, r) = self.curvatures(sin);
        let d = east / n;
        let d2 = d * d;
        let latitude = foot
            - n * tan / r
                * d2
                * (0.5 - (5.0 + 3.0 * t + 10.0 * c - 4.0 * c * c - 9.0 * second) * d2 / 24.0
                    + (61.0 + 90.0 * t + 298.0 * c + 45.0 * t * t - 252.0 * second - 3.0 * c * c) * d2 * d2 / 720.0);
        let longitude = d
            * (1.0 - (1.0 + 2.0 * t + c) * d2 / 6.0
                + (5.0 - 2.0 * c + 28.0 * t - 3.0 * c * c + 8.0 * second + 24.0 * t * t) * d2 * d2 / 120.0)
            / cos;
        (latitude, longitude)
    }
}

/// Web Mercator (EPSG:3857): the spherical formulas 7-4 and 7-5 of Snyder with the radius of WGS 84, as in IOGP
/// Guidance Note 7-2, “Popular Visualisation Pseudo Mercator”.
pub(super) fn from_web_mercator(x: f64, y: f64) -> Option<Position> {
    const RADIUS: f64 = 6_378_137.0;
    const EDGE: f64 = 20_037_508.35;
    if !(x.abs() <= EDGE && y.abs() <= EDGE) {
        return None;
    }
    // 90° − 2 atan(e^−t) is 2 atan(tanh(t/2)).
    let grown = exponential(y / RADIUS);
    let latitude = 2.0 * arc_tangent((grown - 1.0) / (grown + 1.0));
    Position::new(latitude.to_degrees(), (x / RADIUS).to_degrees())
}

/// Of an angle between −π and π.
fn sine(angle: f64) -> f64 {
    let square = angle * angle;
    // Taylor's series up to the 27th power; the next term is below 1e-15.
    (1..=13).rev().map(f64::from).fold(1.0, |sum, k| 1.0 - square * sum / ((2.0 * k) * (2.0 * k + 1.0))) * angle
}

/// Of an angle between −π and π.
fn cosine(angle: f64) -> f64 {
    let half = sine(angle / 2.0);
    1.0 - 2.0 * half * half
}

/// Of a number between −4 and 4.
fn exponential(number: f64) -> f64 {
    let small = number / 64.0;
    let mut power = (1..=9).rev().map(f64::from).fold(1.0, |sum, k| 1.0 + small * sum / k);
    for _ in 0..6 {
        power *= power;
    }
    power
}

/// Of a number between −1 and 1.
fn arc_tangent(number: f64) -> f64 {
    let mut small = number;
    for _ in 0..3 {
        small /= 1.0 + (1.0 + small * small).sqrt();
    }
    let square = small * small;
    let series = (0..=9).rev().map(f64::from).fold(0.0, |sum, k| 1.0 / (2.0 * k + 1.0) - square * sum);
    8.0 * small * series
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near(position: Option<Position>, latitude: f64, longitude: f64, within: f64) -> bool {
        position.is_some_and(|position| {
            (position.latitude - latitude).abs() < within && (position.longitude - longitude).abs() < within
        })
    }

    /// The forward formulas, from the standard library's functions: Krüger's series to the third order, Karney,
    /// “Transverse Mercator with an accuracy of a few nanometers” (2011), section 4, which is another way to the same map.
    fn to_utm(zone: u8, latitude: f64, longitude: f64) -> (f64, f64) {
        let n: f64 = 1.0 / (2.0 * 298.257_222_101 - 1.0);
        let radius = 6_378_137.0 / (1.0 + n) * (1.0 + n * n / 4.0 + n.powi(4) / 64.0);
        let e = 2.0 * n.sqrt() / (1.0 + n);
        let (phi, lambda) = (latitude.to_radians(), (longitude - (f64::from(zone) * 6.0 - 183.0)).to_radians());
        let t = (phi.sin().atanh() - e * (e * phi.sin()).atanh()).sinh();
        let xi = t.atan2(lambda.cos());
        let eta = (lambda.sin() / (1.0 + t * t).sqrt() / (t * t + lambda.cos().powi(2)).sqrt() * (1.0 + t * t).sqrt())
            .asinh();
        let alpha = [
            n / 2.0 - 2.0 * n * n / 3.0 + 5.0 * n.powi(3) / 16.0,
            13.0 * n * n / 48.0 - 3.0 * n.powi(3) / 5.0,
            61.0 * n.powi(3) / 240.0,
        ];
        let (mut x, mut y) = (eta, xi);
        for (j, alpha) in (1..).zip(alpha) {
            let j = 2.0 * f64::from(j);
            x += alpha * (j * xi).cos() * (j * eta).sinh();
            y += alpha * (j * xi).sin() * (j * eta).cosh();
        }
        (500_000.0 + 0.9996 * radius * x, 0.9996 * radius * y)
    }

    #[test]
    fn web_mercator_is_what_maps_use() {
        assert!(near(from_web_mercator(1_252_344.271_424_33, 5_009_377.085_697_31), 40.979_898_069, 11.25, 1e-8));
        assert!(near(from_web_mercator(-20_037_508.342_789_2, 20_037_508.342_789_2), 85.051_128_779_8, -180.0, 1e-8));
    }

    /// As PROJ 9 has them with the same seven parameters: Münster, Stuttgart, Köln, München, Dresden.
    #[test]
    fn gauss_krueger_is_what_german_cities_use() {
        for (zone, easting, northing, latitude, longitude) in [
            (3, 3_405_694.0, 5_760_010.0, 51.965_993_14, 7.626_790_04),
            (3, 3_513_000.0, 5_404_000.0, 48.773_373_72, 9.175_833_39),
            (2, 2_567_000.0, 5_644_000.0, 50.927_377_82, 6.952_370_57),
            (4, 4_468_000.0, 5_333_000.0, 48.134_224_35, 11.568_627_37),
            (5, 5_411_000.0, 5_655_000.0, 51.023_294_53, 13.729_551_02),
        ] {
            let found = from_gauss_krueger(zone, easting, northing);
            assert!(near(found, latitude, longitude, 1e-5), "{found:?} for {latitude} {longitude}");
        }
    }

    #[test]
    fn what_is_off_the_map_is_nowhere() {
        assert_eq!(from_gauss_krueger(3, 2_567_000.0, 5_644_000.0), None);
        assert_eq!(from_gauss_krueger(3, 3_567_000.0, f64::NAN), None);
        assert_eq!(from_gauss_krueger(7, 7_500_000.0, 5_644_000.0), None);
        assert_eq!(from_utm(32, 11.25, -1.0), None);
        assert_eq!(from_utm(32, 1_200_000.0, 5_000_000.0), None);
        assert_eq!(from_utm(0, 500_000.0, 5_000_000.0), None);
        assert_eq!(from_utm(32, f64::NAN, f64::INFINITY), None);
        assert_eq!(from_web_mercator(3e7, 0.0), None);
        assert_eq!(from_web_mercator(f64::NAN, 1.0), None);
    }

    proptest! {
        #[test]
        fn utm_is_the_inverse_of_another_way_to_it(zone in 28_u8..38, latitude in 0.5_f64..84.0, off in -3.0_f64..3.0) {
            let longitude = f64::from(zone) * 6.0 - 183.0 + off;
            let (easting, northing) = to_utm(zone, latitude, longitude);
            let back = from_utm(zone, easting, northing);
            prop_assert!(near(back, latitude, longitude, 1e-7), "{:?} for {} {}", back, latitude, longitude);
        }

        #[test]
        fn web_mercator_is_the_inverse_of_the_standard_library_s(latitude in -85.0..85.0_f64, longitude in -180.0..180.0_f64) {
            let y = 6_378_137.0 * (std::f64::consts::FRAC_PI_4 + latitude.to_radians() / 2.0).tan().ln();
            let back = from_web_mercator(longitude.to_radians() * 6_378_137.0, y);
            prop_assert!(near(back, latitude, longitude, 1e-9));
        }

        #[test]
        fn sines_are_those_of_the_standard_library(angle in -3.1..3.1_f64) {
            prop_assert!((sine(angle) - angle.sin()).abs() < 1e-13);
            prop_assert!((cosine(angle) - angle.cos()).abs() < 1e-13);
        }
    }
}
