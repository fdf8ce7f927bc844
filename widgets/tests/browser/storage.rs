//! What a citizen typed is there again.

use civic_core::report::{Contact, Draft, DraftKey, PhotoRef, Place};
use civic_widgets::browser::photo;
use civic_widgets::browser::storage::{Storage, StorageError};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Blob;

use crate::page::{Redefined, file, run, text, value};

fn draft() -> Draft {
    Draft {
        category: Some("Street lighting".into()),
        answers: [("depth".into(), vec!["9".to_owned(), "perché".to_owned()]), ("empty".into(), Vec::new())].into(),
        description: "La luce è spenta \u{1f4a1}".to_owned(),
        place: Place { words: "via Roma 12".to_owned(), coordinates: String::new(), accuracy: Some(7) },
        photo: Some(PhotoRef { media_type: "image/jpeg".to_owned(), size: 300_000, width: 2_048, height: 1_536 }),
        contact: Contact { email: "anna@example.org".to_owned(), ..Contact::default() },
        ..Draft::new(DraftKey("d1".to_owned()))
    }
}

#[wasm_bindgen_test]
async fn a_draft_is_back_after_the_page_was_closed() {
    let storage = Storage::open().await.unwrap();
    storage.put("draft/full", &draft()).await.unwrap();
    storage.put("draft/empty", &Draft::new("d2".into())).await.unwrap();
    drop(storage);

    let storage = Storage::open().await.unwrap();
    assert_eq!(storage.get("draft/full").await, Ok(Some(draft())));
    assert_eq!(storage.get("draft/empty").await, Ok(Some(Draft::new("d2".into()))));
    assert_eq!(storage.get::<Draft>("draft/none").await, Ok(None));
}

#[wasm_bindgen_test]
async fn a_photo_is_back_with_its_type() {
    let bytes: Vec<u8> = (0..=255).cycle().take(300_000).collect();
    let storage = Storage::open().await.unwrap();
    storage.put_blob("photo/1", &file(&bytes, "image/jpeg")).await.unwrap();
    drop(storage);

    let storage = Storage::open().await.unwrap();
    let blob = storage.blob("photo/1").await.unwrap().unwrap();
    assert_eq!(blob.type_(), "image/jpeg");
    assert_eq!(photo::bytes(&blob).await.unwrap(), bytes);
    assert_eq!(storage.blob("photo/none").await, Ok(None));
}

#[wasm_bindgen_test]
async fn what_is_erased_is_gone_and_nothing_else() {
    let storage = Storage::open().await.unwrap();
    for key in ["erase/a", "erase/b", "erase", "eraser/c"] {
        storage.put(key, &key).await.unwrap();
    }
    assert_eq!(storage.keys("erase/").await.unwrap(), ["erase/a", "erase/b"]);
    storage.delete("erase/a").await.unwrap();
    storage.delete("erase/never-was").await.unwrap();
    assert_eq!(storage.keys("erase/").await.unwrap(), ["erase/b"]);
    assert_eq!(storage.keys("erase").await.unwrap(), ["erase", "erase/b", "eraser/c"]);
    assert_eq!(storage.get::<String>("erase/a").await, Ok(None));
    assert!(storage.keys("").await.unwrap().len() >= 3);
}

#[wasm_bindgen_test]
async fn two_tabs_write_side_by_side() {
    let (one, other) = (Storage::open().await.unwrap(), Storage::open().await.unwrap());
    for turn in 0..20 {
        one.put("tabs/shared", &turn).await.unwrap();
        other.put("tabs/shared", &(turn + 100)).await.unwrap();
        other.put(&format!("tabs/other/{turn:02}"), &turn).await.unwrap();
    }
    assert_eq!(one.get("tabs/shared").await, Ok(Some(119)));
    assert_eq!(one.keys("tabs/other/").await.unwrap().len(), 20);
}

#[wasm_bindgen_test]
async fn a_record_of_another_shape_is_an_error_not_a_crash() {
    let storage = Storage::open().await.unwrap();
    storage.put("shape", &"text").await.unwrap();
    assert_eq!(storage.get::<Draft>("shape").await, Err(StorageError::Broken));
    assert_eq!(storage.blob("shape").await, Err(StorageError::Broken));
}

#[wasm_bindgen_test]
async fn it_lets_another_tab_erase_everything_and_goes_on() {
    let storage = Storage::open().await.unwrap();
    storage.put("before", &1).await.unwrap();
    run("await new Promise((done, failed) => {
            const erasing = indexedDB.deleteDatabase('civic-widgets');
            erasing.onsuccess = done;
            erasing.onblocked = erasing.onerror = failed;
        })")
    .await;
    assert_eq!(storage.get::<u32>("before").await, Ok(None));
    storage.put("after", &2).await.unwrap();
    assert_eq!(storage.get("after").await, Ok(Some(2)));
}

#[wasm_bindgen_test]
async fn a_browser_that_forbids_storage_is_not_a_broken_one() {
    for factory in [
        "{ get() { throw new DOMException('sandboxed', 'SecurityError') } }",
        "{ value: undefined }",
        "{ value: { open() { throw new DOMException('third party', 'SecurityError') } } }",
    ] {
        let _factory = Redefined::new("indexedDB", factory);
        assert_eq!(Storage::open().await.err(), Some(StorageError::Blocked), "{factory}");
    }
    let failing = "{ value: { open() {
        const request = { error: new DOMException('disk', 'UnknownError') };
        setTimeout(() => request.onerror(new Event('error')));
        return request;
    } } }";
    let _factory = Redefined::new("indexedDB", failing);
    assert_eq!(Storage::open().await.err(), Some(StorageError::Broken));
}

#[wasm_bindgen_test]
async fn a_database_that_never_opens_keeps_nobody_waiting() {
    value("window.late = { readyState: 'pending' }");
    {
        let _factory = Redefined::new("indexedDB", "{ value: { open: () => late } }");
        assert_eq!(Storage::open().await.err(), Some(StorageError::Blocked));
    }
    // When it does open after all, the connection must not stay.
    run("await new Promise((done) => {
            const request = indexedDB.open('late');
            request.onsuccess = () => { late.result = request.result; late.onsuccess(); done(); };
        })")
    .await;
    assert_eq!(
        value("try { late.result.transaction([]); 'open' } catch (error) { error.name }").as_string().unwrap(),
        "InvalidStateError"
    );
}

#[wasm_bindgen_test]
async fn a_full_device_says_so() {
    let storage = Storage::open().await.unwrap();
    let full = "{ value() { throw new DOMException('no room', 'QuotaExceededError') } }";
    {
        let _put = Redefined::new("IDBObjectStore.prototype.put", full);
        assert_eq!(storage.put("full", &1).await, Err(StorageError::Full));
    }
    assert_eq!(storage.put("full", &1).await, Ok(()));
}

#[wasm_bindgen_test]
async fn a_write_that_is_undone_is_not_called_done() {
    let storage = Storage::open().await.unwrap();
    let undone = "{ value: ((real) => function (...record) {
        const request = real.apply(this, record);
        request.onsuccess = () => this.transaction.abort();
        return request;
    })(IDBObjectStore.prototype.put) }";
    {
        let _put = Redefined::new("IDBObjectStore.prototype.put", undone);
        assert_eq!(storage.put("undone", &1).await, Err(StorageError::Broken));
    }
    assert_eq!(storage.get::<u32>("undone").await, Ok(None));
}

#[wasm_bindgen_test]
async fn a_connection_that_was_cut_in_the_background_is_made_anew() {
    let storage = Storage::open().await.unwrap();
    for method in ["put", "get"] {
        let cut = format!(
            "{{ value: ((real) => function (...record) {{
                if (seen) return real.apply(this, record);
                seen = this;
                throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
            }})(IDBObjectStore.prototype.{method}) }}"
        );
        let _cut = Redefined::new(&format!("IDBObjectStore.prototype.{method}"), &cut);
        storage.put("background", &1).await.unwrap();
        assert_eq!(storage.get("background").await, Ok(Some(1)));
        assert_ne!(text("seen"), "undefined");
    }
}

#[wasm_bindgen_test]
async fn what_is_written_is_written_through_to_the_disk() {
    let storage = Storage::open().await.unwrap();
    let noted = "{ value: ((real) => function (...record) {
        seen = this.transaction.durability;
        return real.apply(this, record);
    })(IDBObjectStore.prototype.put) }";
    let _put = Redefined::new("IDBObjectStore.prototype.put", noted);
    storage.put("durable", &1).await.unwrap();
    assert_eq!(text("seen"), "strict");
}

#[wasm_bindgen_test]
async fn a_blob_that_is_gone_is_not_kept() {
    let storage = Storage::open().await.unwrap();
    let gone = "{ value: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }";
    let _gone = Redefined::new("Blob.prototype.arrayBuffer", gone);
    let blob: Blob = file(b"x", "image/jpeg").unchecked_into();
    assert_eq!(storage.put_blob("gone", &blob).await, Err(StorageError::Broken));
}
