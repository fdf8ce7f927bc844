//! What is kept on the device: drafts, photos and numbers of reports, in IndexedDB.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
};

use super::{called_back, clock};

const DATABASE: &str = "civic-widgets";
const VERSION: u32 = 1;
const RECORDS: &str = "records";
/// How long opening may take; milliseconds. Safari has left pages waiting for ever.
const TIME_LIMIT: u32 = 3_000;

/// Records by key. Every copy of the widgets on the city's site shares them, in all tabs.
#[derive(Clone)]
pub struct Storage {
    connection: Rc<RefCell<Option<Connection>>>,
}

/// What is asked of the store. Not a type parameter: the way there and back would be compiled anew for every question.
type Asking<'a> = &'a dyn Fn(&IdbObjectStore) -> Result<IdbRequest, JsValue>;

/// Why something cannot be kept or found again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// The browser keeps nothing for this page: a private window, a sandboxed frame, a setting.
    Blocked,
    /// The device has no room left.
    Full,
    /// The database or the record is damaged, or of a later version.
    Broken,
}

/// Whether there is a database at all: without one there is nothing to read, and no need of what reads it.
///
/// # Errors
/// If the browser does not tell; it may know one all the same.
pub async fn exists() -> Result<bool, StorageError> {
    let window = web_sys::window().ok_or(StorageError::Blocked)?;
    let factory = window.indexed_db().map_err(|error| cause(&error))?.ok_or(StorageError::Blocked)?;
    let databases = factory.unchecked_ref::<ListingFactory>().databases().map_err(|error| cause(&error))?;
    let databases: Array = databases.await.map_err(|error| cause(&error))?.unchecked_into();
    let name = |database: &JsValue| Reflect::get(database, &"name".into()).ok().and_then(|name| name.as_string());
    Ok(databases.iter().any(|database| name(&database).as_deref() == Some(DATABASE)))
}

impl Storage {
    /// Opens the database, and makes it on the first visit.
    pub async fn open() -> Result<Self, StorageError> {
        Ok(Self { connection: Rc::new(RefCell::new(Some(Connection::open().await?))) })
    }

    /// The record, or `None` if there is none under this key.
    pub async fn get<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, StorageError> {
        let value = self.read(&|records| records.get(&key.into())).await?;
        if value.is_undefined() {
            return Ok(None);
        }
        serde_wasm_bindgen::from_value(value).map(Some).map_err(|_| StorageError::Broken)
    }

    /// Writes a record over the one that may be there. Once this is done, it outlives a crash.
    pub async fn put(&self, key: &str, value: &impl Serialize) -> Result<(), StorageError> {
        let value = serde_wasm_bindgen::to_value(value).map_err(|_| StorageError::Broken)?;
        self.write(&|records| records.put_with_key(&value, &key.into())).await
    }

    /// The blob that [`Self::put_blob`] wrote, or `None` if there is none under this key.
    pub async fn blob(&self, key: &str) -> Result<Option<Blob>, StorageError> {
        let value = self.read(&|records| records.get(&key.into())).await?;
        if value.is_undefined() {
            return Ok(None);
        }
        blob_from(&value).map(Some).map_err(|_| StorageError::Broken)
    }

    /// Writes a blob, under the same rules as [`Self::put`].
    ///
    /// It is kept as bytes: a `Blob` itself cannot be kept in Safari's private windows, and may be no more than a
    /// reference to a file that is gone tomorrow.
    pub async fn put_blob(&self, key: &str, blob: &Blob) -> Result<(), StorageError> {
        let value = bytes_of(blob).await.map_err(|_| StorageError::Broken)?;
        self.write(&|records| records.put_with_key(&value, &key.into())).await
    }

    /// Erases a record, if it is there.
    pub async fn delete(&self, key: &str) -> Result<(), StorageError> {
        self.write(&|records| records.delete(&key.into())).await
    }

    /// The keys that begin with `prefix`, in order of their UTF-16 code units.
    pub async fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageError> {
        let last = format!("{prefix}\u{ffff}");
        let range = IdbKeyRange::bound(&prefix.into(), &last.into()).map_err(|error| cause(&error))?;
        let keys = self.read(&|records| records.get_all_keys_with_key(&range)).await?;
        Ok(Array::from(&keys).iter().filter_map(|key| key.as_string()).collect())
    }

    async fn read(&self, ask: Asking<'_>) -> Result<JsValue, StorageError> {
        match self.read_once(ask).await {
            Err(StorageError::Broken) => self.read_once(ask).await,
            answer => answer,
        }
    }

    async fn write(&self, change: Asking<'_>) -> Result<(), StorageError> {
        match self.write_once(change).await {
            Err(StorageError::Broken) => self.write_once(change).await,
            done => done,
        }
    }

    async fn read_once(&self, ask: Asking<'_>) -> Result<JsValue, StorageError> {
        let transaction = self.begin(Access::Read).await?;
        let request = transaction.object_store(RECORDS).and_then(|records| ask(&records));
        let request = request.map_err(|error| self.failed(&error))?;
        match answered(&request).await {
            Ok(_) => request.result().map_err(|error| self.failed(&error)),
            Err(_) => Err(self.failed(&error_of(&request))),
        }
    }

    /// Done when the transaction is: a request that succeeded may still be undone (Indexed Database API 3.0, 2.7).
    async fn write_once(&self, change: Asking<'_>) -> Result<(), StorageError> {
        let transaction = self.begin(Access::Write).await?;
        let ended = called_back(|resolve, reject| {
            transaction.set_oncomplete(Some(resolve));
            transaction.set_onabort(Some(reject));
            Ok(())
        });
        let records = transaction.object_store(RECORDS);
        records.and_then(|records| change(&records)).map_err(|error| self.failed(&error))?;
        match ended.await {
            Ok(_) => Ok(()),
            Err(_) => Err(self.failed(&transaction.error().into())),
        }
    }

    /// Begins a transaction, over a new connection if the old one is lost. It ends by itself at the next `await` that
    /// finds it without a request.
    async fn begin(&self, access: Access) -> Result<IdbTransaction, StorageError> {
        let current = self.connection.borrow().as_ref().and_then(|connection| connection.begin(access).ok());
        if let Some(transaction) = current {
            return Ok(transaction);
        }
        let connection = Connection::open().await?;
        let transaction = connection.begin(access).map_err(|error| cause(&error));
        self.connection.replace(Some(connection));
        transaction
    }

    /// Gives the connection up with the failure, so that the next attempt has a new one. A phone cuts the connection of
    /// a page in the background without closing it, and taking a photo puts the page there.
    fn failed(&self, error: &JsValue) -> StorageError {
        self.connection.take();
        cause(error)
    }
}

#[derive(Clone, Copy)]
enum Access {
    Read,
    Write,
}

struct Connection {
    database: IdbDatabase,
    _on_version_change: Closure<dyn Fn()>,
}

impl Connection {
    async fn open() -> Result<Self, StorageError> {
        let window = web_sys::window().ok_or(StorageError::Blocked)?;
        let factory = window.indexed_db().map_err(|error| cause(&error))?.ok_or(StorageError::Blocked)?;
        let request = factory.open_with_u32(DATABASE, VERSION).map_err(|error| cause(&error))?;
        let upgrade = Closure::<dyn Fn()>::new({
            let request = request.clone();
            // If this fails, so does the first transaction, and it says why.
            move || drop(opened(&request).map(|database| database.create_object_store(RECORDS)))
        });
        request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));

        let in_time = Promise::race(&Array::of2(&answered(&request), &clock::timeout(TIME_LIMIT)));
        match in_time.await {
            Ok(event) if event.is_undefined() => {
                upgrade.forget();
                close_when_open(&request);
                Err(StorageError::Blocked)
            }
            Ok(_) => opened(&request).map(Self::new).map_err(|error| cause(&error)),
            Err(_) => Err(cause(&error_of(&request))),
        }
    }

    /// Lets go when a later release of the widgets, in another tab, wants to change the database, or erase it.
    fn new(database: IdbDatabase) -> Self {
        let on_version_change = Closure::<dyn Fn()>::new({
            let database = database.clone();
            move || database.close()
        });
        database.set_onversionchange(Some(on_version_change.as_ref().unchecked_ref()));
        Self { database, _on_version_change: on_version_change }
    }

    /// Fails if the connection was closed: by us, or by the browser because the citizen erased its data, say.
    fn begin(&self, access: Access) -> Result<IdbTransaction, JsValue> {
        let options = Object::new();
        let mode = match access {
            Access::Read => "readonly",
            Access::Write => {
                // Written through to the disk: browsers default to “relaxed”, which a flat battery undoes.
                Reflect::set(&options, &"durability".into(), &"strict".into())?;
                "readwrite"
            }
        };
        self.database.unchecked_ref::<DurableDatabase>().transaction(RECORDS, mode, &options)
    }
}

impl Drop for Connection {
    /// Closing waits for the transactions that are under way (Indexed Database API 3.0, 5.2).
    fn drop(&mut self) {
        self.database.set_onversionchange(None);
        self.database.close();
    }
}

#[wasm_bindgen]
extern "C" {
    /// An `IDBFactory` with a method that web-sys does not have (Indexed Database API 3.0, 4.3).
    type ListingFactory;

    #[wasm_bindgen(method, catch)]
    fn databases(this: &ListingFactory) -> Result<Promise, JsValue>;

    /// An `IDBDatabase`; web-sys has the third argument of `transaction` only behind its flag for unstable APIs.
    type DurableDatabase;

    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &DurableDatabase,
        store: &str,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

/// Resolves or rejects with an event; the answer is in the request.
fn answered(request: &IdbRequest) -> Promise {
    called_back(|resolve, reject| {
        request.set_onsuccess(Some(resolve));
        request.set_onerror(Some(reject));
        Ok(())
    })
}

fn opened(request: &IdbOpenDbRequest) -> Result<IdbDatabase, JsValue> {
    request.result()?.dyn_into()
}

/// A connection that nobody knows of would keep later releases from changing the database.
fn close_when_open(request: &IdbOpenDbRequest) {
    let opening = request.clone();
    let close = Closure::once_into_js(move || {
        if let Ok(database) = opened(&opening) {
            database.close();
        }
    });
    request.set_onsuccess(Some(close.unchecked_ref()));
}

fn error_of(request: &IdbRequest) -> JsValue {
    request.error().map_or_else(|error| error, JsValue::from)
}

fn cause(error: &JsValue) -> StorageError {
    match name_of(error).as_str() {
        // Firefox says InvalidStateError in the private windows of its older versions.
        "SecurityError" | "InvalidStateError" | "NotAllowedError" => StorageError::Blocked,
        "QuotaExceededError" => StorageError::Full,
        _ => StorageError::Broken,
    }
}

async fn bytes_of(blob: &Blob) -> Result<JsValue, JsValue> {
    let bytes = blob.array_buffer().await?;
    let record = Object::new();
    Reflect::set(&record, &"type".into(), &blob.type_().into())?;
    Reflect::set(&record, &"bytes".into(), &bytes)?;
    Ok(record.into())
}

fn blob_from(record: &JsValue) -> Result<Blob, JsValue> {
    let bytes: js_sys::ArrayBuffer = Reflect::get(record, &"bytes".into())?.dyn_into()?;
    let options = BlobPropertyBag::new();
    if let Some(media_type) = Reflect::get(record, &"type".into())?.as_string() {
        options.set_type(&media_type);
    }
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::new(&bytes)), &options)
}

/// The `name` of an exception, `QuotaExceededError` say; empty for the other things that JavaScript can throw.
fn name_of(exception: &JsValue) -> String {
    Reflect::get(exception, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default()
}
