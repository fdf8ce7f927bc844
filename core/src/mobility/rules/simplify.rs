//! Long lines with fewer points.

use crate::Position;
use crate::mobility::model::Geometry;

/// Lines with fewer points stay as they are.
const SHORT: usize = 100;
/// Metres by which a line may move: less than half the width of the road that it stands for on a map of a city.
const TOLERANCE: f64 = 10.0;
/// Metres to a degree of latitude (the sphere of WGS 84's mean radius).
const METRES: f64 = 111_195.0;

/// Leaves points out of long lines and outlines: each that is left out lies no further than ten metres from the straight
/// line through its neighbours that stay, and no further than that beyond them. It takes time in proportion to the points,
/// however they lie.
pub(crate) fn simplify(geometry: Geometry) -> Geometry {
    match geometry {
        Geometry::Lines(paths) => Geometry::Lines(paths.iter().map(|points| path(points)).collect()),
        Geometry::Areas(paths) => Geometry::Areas(paths.into_iter().map(outline).collect()),
        other => other,
    }
}

/// An outline with fewer corners than three would be none.
fn outline(points: Vec<Position>) -> Vec<Position> {
    let kept = path(&points);
    if kept.len() < 4 { points } else { kept }
}

/// The cone of Zhao and Saalfeld (Linear-time sleeve-fitting polyline simplification, 1997): from a point that stays, each
/// further one narrows the directions in which a line still passes near enough to all.
fn path(points: &[Position]) -> Vec<Position> {
    let ([first, .., last], true) = (points, points.len() >= SHORT) else { return points.to_vec() };
    let mut kept = vec![*first];
    let mut anchor = *first;
    let mut before = *first;
    let mut cone: Option<[Vector; 2]> = None;
    let mut reach = 0.0_f64;
    for &point in points.iter().skip(1) {
        let mut way = Vector::between(anchor, point);
        // A road that turns back is on the same line, but the end of it must stay.
        let turns_back = way.length() < reach - TOLERANCE;
        if turns_back || cone.is_some_and(|cone| !way.is_within(cone)) {
            kept.push(before);
            anchor = before;
            cone = None;
            reach = 0.0;
            way = Vector::between(anchor, point);
        }
        if let Some([right, left]) = way.cone() {
            cone = Some(match cone {
                None => [right, left],
                Some([known_right, known_left]) => [
                    if known_right.turns_left_to(right) { right } else { known_right },
                    if left.turns_left_to(known_left) { left } else { known_left },
                ],
            });
        }
        reach = reach.max(way.length());
        before = point;
    }
    kept.push(*last);
    kept
}

/// Metres east and north.
#[derive(Clone, Copy)]
struct Vector {
    east: f64,
    north: f64,
}

impl Vector {
    fn between(from: Position, to: Position) -> Self {
        let east = (to.longitude - from.longitude) * METRES * from.latitude.to_radians().cos();
        Self { east, north: (to.latitude - from.latitude) * METRES }
    }

    fn length(self) -> f64 {
        self.east.hypot(self.north)
    }

    /// Whether `other` is to the left, or ahead.
    fn turns_left_to(self, other: Self) -> bool {
        self.east * other.north - self.north * other.east >= 0.0
    }

    /// Whether it lies between the two sides of a cone.
    fn is_within(self, [right, left]: [Self; 2]) -> bool {
        right.turns_left_to(self) && self.turns_left_to(left) && {
            // Ahead, and not in the cone's mirror image.
            self.east * (right.east + left.east) + self.north * (right.north + left.north) >= 0.0
        }
    }

    /// The outermost directions that pass its end within the tolerance, right and left; all do if it is short.
    fn cone(self) -> Option<[Self; 2]> {
        let length = self.length();
        if length <= TOLERANCE {
            return None;
        }
        let sine = TOLERANCE / length;
        let cosine = (1.0 - sine * sine).sqrt();
        let turned = |sine: f64| Self {
            east: (self.east * cosine - self.north * sine) / length,
            north: (self.east * sine + self.north * cosine) / length,
        };
        Some([turned(-sine), turned(sine)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(east: f64, north: f64) -> Position {
        Position { latitude: 43.77 + north / METRES, longitude: 11.25 + east / (METRES * 43.77_f64.to_radians().cos()) }
    }

    fn line(points: Vec<Position>) -> Vec<Position> {
        match simplify(Geometry::Lines(vec![points])) {
            Geometry::Lines(mut paths) => paths.remove(0),
            other => panic!("{other:?}"),
        }
    }

    /// Metres from a point to the line through two others, or to the nearer of them.
    fn distance(point: Position, [from, to]: [Position; 2]) -> f64 {
        let (way, there) = (Vector::between(from, to), Vector::between(from, point));
        let length = way.length();
        let to_end = Vector::between(to, point);
        let ends = there.length().min(to_end.length());
        if length == 0.0 { ends } else { ((way.east * there.north - way.north * there.east) / length).abs().min(ends) }
    }

    #[test]
    fn a_straight_road_is_two_points_and_a_corner_stays() {
        let straight: Vec<_> = (0..1000).map(|step| at(f64::from(step) * 5.0, f64::from(step % 2) * 3.0)).collect();
        assert_eq!(line(straight.clone()), [straight[0], straight[999]]);
        let mut corner = straight.clone();
        corner.extend((1..1000).map(|step| at(4995.0, f64::from(step) * 5.0)));
        let kept = line(corner.clone());
        assert!((3..8).contains(&kept.len()), "{kept:?}");
        assert!(distance(corner[999], [kept[0], kept[1]]) < 12.0 || kept.contains(&corner[999]));
    }

    #[test]
    fn short_lines_and_the_way_back_stay() {
        let short: Vec<_> = (0..99).map(|step| at(f64::from(step), 0.0)).collect();
        assert_eq!(line(short.clone()), short);
        let there_and_back: Vec<_> = (-500..=500).map(|step: i32| at(5.0 * f64::from(500 - step.abs()), 0.0)).collect();
        let kept = line(there_and_back.clone());
        let near_the_end = |kept: &&Position| Vector::between(**kept, there_and_back[500]).length() <= TOLERANCE;
        assert!(kept.len() < 6 && kept.iter().any(|kept| near_the_end(&kept)), "{kept:?}");
        // An outline too small to have three corners stays as it is.
        let small: Vec<_> = (0..200).map(|step| at(f64::from(step % 199) * 0.01, 0.0)).collect();
        assert_eq!(simplify(Geometry::Areas(vec![small.clone()])), Geometry::Areas(vec![small]));
    }

    proptest! {
        #[test]
        fn no_point_moves_further_than_the_tolerance(
            steps in prop::collection::vec((-30.0..60.0_f64, -30.0..30.0_f64), 100..400),
        ) {
            let mut place = (0.0, 0.0);
            let points: Vec<_> = steps.iter().map(|(east, north)| {
                place = (place.0 + east, place.1 + north);
                at(place.0, place.1)
            }).collect();
            let kept = line(points.clone());
            prop_assert_eq!((kept.first(), kept.last()), (points.first(), points.last()));
            let mut rest = kept.as_slice();
            for point in &points {
                if rest.get(1) == Some(point) {
                    rest = &rest[1..];
                }
                if let [from, to, ..] = rest {
                    prop_assert!(distance(*point, [*from, *to]) < TOLERANCE + 0.1);
                }
            }
        }
    }
}
