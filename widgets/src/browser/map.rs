//! The map: `pkg/src/map/map.js`, which loads when somebody wants to see it.

use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Function, Promise};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// The script's name in the package.
const SCRIPT: &str = "map.js";

#[wasm_bindgen]
extern "C" {
    /// The script.
    type Script;

    #[wasm_bindgen(method, js_name = createMap, catch)]
    fn create_map(this: &Script, container: &HtmlElement, options: &Options) -> Result<Promise, JsValue>;

    /// What the script is told of a new map, beside what can be written down: see [`Setting`].
    type Options;

    #[wasm_bindgen(method, setter, js_name = onChoose)]
    fn set_on_choose(this: &Options, callback: &Function);

    #[wasm_bindgen(method, setter, js_name = onTiles)]
    fn set_on_tiles(this: &Options, callback: &Function);

    #[wasm_bindgen(method, setter)]
    fn set_load(this: &Options, load: &Function);

    #[wasm_bindgen(method, getter)]
    fn texts(this: &Options) -> Texts;

    type Texts;

    #[wasm_bindgen(method, setter)]
    fn set_legend(this: &Texts, legend: &JsValue);

    #[wasm_bindgen(method, setter)]
    fn set_cluster(this: &Texts, name: &Function);

    #[derive(Clone)]
    type Handle;

    #[wasm_bindgen(method, catch)]
    fn show(this: &Handle, shapes: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn choose(this: &Handle, key: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn place(this: &Handle, place: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn dispose(this: &Handle) -> Result<(), JsValue>;
}

/// What a map is drawn of, and its words.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Setting<'a> {
    /// The address of a PMTiles archive, or a template with `{z}`, `{x}` and `{y}`.
    pub tiles: &'a str,
    /// Whose map it is.
    pub attribution: Option<Attribution<'a>>,
    /// A tag of BCP 47.
    pub language: &'a str,
    /// `ltr` or `rtl`.
    pub direction: &'a str,
    /// Words for people, by the names that `map.js` has for them; beside these it asks for the name of a cluster.
    pub texts: BTreeMap<&'static str, String>,
    /// What its signs mean.
    #[serde(skip)]
    pub legend: Legend,
}

/// What the signs of a map mean, by their levels.
#[derive(Debug, Serialize)]
pub struct Legend {
    /// What it says above.
    pub title: String,
    /// Of [`Marker::level`].
    pub markers: BTreeMap<&'static str, String>,
    /// Of [`Line::level`].
    pub lines: BTreeMap<&'static str, String>,
}

/// Whose map it is.
#[derive(Debug, Serialize)]
pub struct Attribution<'a> {
    /// What is written.
    pub text: &'a str,
    /// Where that leads.
    pub url: Option<&'a str>,
}

/// What is shown on a map, in the place of all that was.
#[derive(Debug, Default, Serialize)]
pub struct Shapes {
    /// Points.
    pub markers: Vec<Marker>,
    /// Stretches.
    pub lines: Vec<Line>,
}

/// A point on a map.
#[derive(Debug, Serialize)]
pub struct Marker {
    /// What it is called from one refresh to the next.
    pub key: String,
    /// WGS 84, degrees.
    pub lat: f64,
    /// WGS 84, degrees.
    pub lon: f64,
    /// Its name for a screen reader.
    pub label: String,
    /// What it is: a shape of the style.
    pub kind: &'static str,
    /// What stands on it.
    pub mark: String,
    /// How it stands: a colour and a sign of the style.
    pub level: &'static str,
}

/// A stretch on a map.
#[derive(Debug, Serialize)]
pub struct Line {
    /// What it is called from one refresh to the next.
    pub key: String,
    /// What it says when it is pointed at.
    pub label: String,
    /// How it flows: a colour and a pattern of the style.
    pub level: &'static str,
    /// Latitudes and longitudes.
    pub points: Vec<[f64; 2]>,
}

/// What a map tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The marker or line of that name was chosen.
    Chosen(String),
    /// Whether what it is drawn of comes.
    Tiles(bool),
}

/// A map on a page; it goes when this is dropped.
pub struct Map {
    handle: Handle,
    _callbacks: [Closure<dyn FnMut(String)>; 2],
    _cluster: Closure<dyn FnMut(f64) -> String>,
}

impl Map {
    /// Makes a map inside `container`. `load` gives a promise of a script of the package, by its name; `cluster` names so
    /// many markers that are drawn as one.
    ///
    /// # Errors
    /// If the script does not come, or cannot draw: what the browser said.
    pub async fn new(
        load: &Function,
        container: &HtmlElement,
        setting: &Setting<'_>,
        cluster: impl Fn(f64) -> String + 'static,
        told: impl Fn(Told) + 'static,
    ) -> Result<Self, JsValue> {
        let script: Script =
            load.call1(&JsValue::UNDEFINED, &SCRIPT.into())?.unchecked_into::<Promise>().await?.unchecked_into();
        let options: Options = serialised(setting)?.unchecked_into();
        let told = Rc::new(told);
        let on_choose = {
            let told = told.clone();
            Closure::<dyn FnMut(String)>::new(move |key| told(Told::Chosen(key)))
        };
        let on_tiles = Closure::<dyn FnMut(String)>::new(move |state: String| told(Told::Tiles(state == "shown")));
        let cluster = Closure::<dyn FnMut(f64) -> String>::new(cluster);
        options.set_on_choose(on_choose.as_ref().unchecked_ref());
        options.set_on_tiles(on_tiles.as_ref().unchecked_ref());
        options.set_load(load);
        options.texts().set_legend(&serialised(&setting.legend)?);
        options.texts().set_cluster(cluster.as_ref().unchecked_ref());
        let handle = script.create_map(container, &options)?.await?.unchecked_into();
        Ok(Self { handle, _callbacks: [on_choose, on_tiles], _cluster: cluster })
    }

    /// Shows these, in the place of all that was shown.
    pub fn show(&self, shapes: &Shapes) {
        if let Ok(shapes) = serialised(shapes) {
            heard(self.handle.show(&shapes));
        }
    }

    /// Marks the marker of that name.
    pub fn choose(&self, key: Option<&str>) {
        heard(self.handle.choose(&key.map_or(JsValue::NULL, JsValue::from_str)));
    }

    /// Shows where the citizen is: latitude, longitude and a name for it.
    pub fn place(&self, place: Option<(f64, f64, String)>) {
        #[derive(Serialize)]
        struct Place {
            lat: f64,
            lon: f64,
            label: String,
        }
        let place = place.map(|(lat, lon, label)| Place { lat, lon, label });
        // Nowhere is `undefined`.
        if let Ok(place) = serialised(&place) {
            heard(self.handle.place(&place));
        }
    }
}

impl Drop for Map {
    fn drop(&mut self) {
        heard(self.handle.dispose());
    }
}

fn serialised(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    Ok(value.serialize(&serializer)?)
}

/// A map that fails takes nothing else with it.
fn heard(done: Result<(), JsValue>) {
    if let Err(error) = done {
        super::console::warn(&format!("the map: {error:?}"));
    }
}
