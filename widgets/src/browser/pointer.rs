//! Fingers and mice that drag the rows of a list.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

fn target(event: &PointerEvent) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn rows(list: &Element) -> impl Iterator<Item = Element> {
    let rows = list.children();
    (0..rows.length()).filter_map(move |row| rows.item(row))
}

/// The row of the list whose handle was taken hold of, if it was one. From then on the list hears of that pointer wherever it goes:
/// not the row, which moves, and would lose it.
pub fn grabbed(event: &PointerEvent, handle: &str) -> Option<usize> {
    let handle = target(event)?.closest(handle).ok()??;
    let list = handle.closest("ol").ok()??;
    let row = rows(&list).position(|row| row.contains(Some(&handle)))?;
    // A pointer that is gone by now drags nothing.
    list.set_pointer_capture(event.pointer_id()).ok()?;
    Some(row)
}

/// Where the row that is held belongs now: below all others whose middle the pointer has passed.
pub fn place(event: &PointerEvent, held: usize) -> Option<usize> {
    let list = target(event)?.closest("ol").ok()??;
    let others = rows(&list).enumerate().filter(|(row, _)| *row != held);
    let passed = others.filter(|(_, row)| {
        let shape = row.get_bounding_client_rect();
        shape.top() + shape.height() / 2.0 < f64::from(event.client_y())
    });
    Some(passed.count())
}
