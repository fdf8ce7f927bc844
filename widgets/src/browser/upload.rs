//! A POST that tells how much of it has left the device, by `XMLHttpRequest`.

use std::cell::Cell;
use std::rc::Rc;

use civic_core::http::Response;
use js_sys::Uint8Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ProgressEvent, XmlHttpRequest, XmlHttpRequestResponseType, XmlHttpRequestUpload};

use super::fetch::{FORM_TYPE, Failure, JSON_TYPE, LARGEST_ANSWER, Patience, Payload};

/// Sends to the page's own origin; see [`super::fetch::Fetch`] for why to no other.
pub(super) async fn post(
    address: &str,
    payload: &Payload,
    timeout: u32,
    on_progress: Rc<dyn Fn(f64)>,
) -> Result<Response, Failure> {
    let exchange = Exchange::open(address, timeout, on_progress).map_err(|_| Failure::Connection)?;
    // `loadend` comes in every case: after an answer, a failure, or giving up.
    let ended = super::called_back(|resolve, _| {
        exchange.request.set_onloadend(Some(resolve));
        send(&exchange.request, payload)
    });
    let answer = ended.await.and_then(|_| read(&exchange.request));
    match answer {
        Ok(response) if response.status != 0 => Ok(response),
        Ok(_) | Err(_) if exchange.too_large.get() => Err(Failure::TooLarge),
        Ok(_) | Err(_) => Err(exchange.patience.failure()),
    }
}

struct Exchange {
    request: XmlHttpRequest,
    upload: XmlHttpRequestUpload,
    patience: Rc<Patience>,
    too_large: Rc<Cell<bool>>,
    _on_upload: Closure<dyn Fn(ProgressEvent)>,
    _on_download: Closure<dyn Fn(ProgressEvent)>,
}

impl Exchange {
    fn open(address: &str, timeout: u32, on_progress: Rc<dyn Fn(f64)>) -> Result<Self, JsValue> {
        let request = XmlHttpRequest::new()?;
        request.open("POST", address)?;
        request.set_response_type(XmlHttpRequestResponseType::Arraybuffer);
        let upload = request.upload()?;

        let patience = Rc::new(Patience::new(timeout, {
            let request = request.clone();
            move || drop(request.abort())
        }));
        let on_upload = Closure::<dyn Fn(ProgressEvent)>::new({
            let patience = patience.clone();
            move |event: ProgressEvent| {
                patience.renew();
                if event.total() > 0.0 {
                    on_progress(event.loaded() / event.total());
                }
            }
        });
        let too_large = Rc::new(Cell::new(false));
        let on_download = Closure::<dyn Fn(ProgressEvent)>::new({
            let (request, patience, too_large) = (request.clone(), patience.clone(), too_large.clone());
            move |event: ProgressEvent| {
                patience.renew();
                if event.loaded() > LARGEST_ANSWER as f64 {
                    too_large.set(true);
                    drop(request.abort());
                }
            }
        });
        upload.set_onprogress(Some(on_upload.as_ref().unchecked_ref()));
        upload.set_onload(Some(on_upload.as_ref().unchecked_ref()));
        request.set_onprogress(Some(on_download.as_ref().unchecked_ref()));
        Ok(Self { request, upload, patience, too_large, _on_upload: on_upload, _on_download: on_download })
    }
}

impl Drop for Exchange {
    /// JavaScript must not call closures that are gone.
    fn drop(&mut self) {
        self.upload.set_onprogress(None);
        self.upload.set_onload(None);
        self.request.set_onprogress(None);
    }
}

fn send(request: &XmlHttpRequest, payload: &Payload) -> Result<(), JsValue> {
    match payload {
        Payload::Form(text) => {
            request.set_request_header("content-type", FORM_TYPE)?;
            // As bytes: to a text, a browser may add a `charset` to the type.
            request.send_with_opt_u8_array(Some(text.as_bytes()))
        }
        Payload::Json(text) => {
            request.set_request_header("content-type", JSON_TYPE)?;
            request.send_with_opt_u8_array(Some(text.as_bytes()))
        }
        Payload::Multipart { form, .. } => request.send_with_opt_form_data(Some(form)),
    }
}

fn read(request: &XmlHttpRequest) -> Result<Response, JsValue> {
    let headers = request.get_all_response_headers()?;
    let headers = headers.lines().filter_map(|line| line.split_once(':'));
    let headers = headers.map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect();
    let body = Uint8Array::new(&request.response()?).to_vec();
    Ok(Response { status: request.status()?, headers, body })
}
