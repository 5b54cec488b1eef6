//! The worker's side: fetches a file piece by piece, reads it, hands over what it made of it.

use super::wire::{Word, question_in, words_of};
use crate::app::{Asset, Fault, Progress, read};
use crate::data::{Limits, ParseError};
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, ReadableStreamDefaultReader, Response};

/// Memory for a file is taken by so many bytes at a time: never all on the word of its host, and never
/// twice of what it has, as a list that doubles would. The last thing in memory grows where it is.
const STEP: usize = 16 << 20;

/// Waits for questions; the first thing that the worker does.
pub fn serve_reader() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let asked = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
        if let Some((asset, url)) = question_in(&event.data()) {
            spawn_local(answer(asset, url));
        }
    });
    scope.set_onmessage(Some(asked.as_ref().unchecked_ref()));
    // It is asked for as long as the worker lives.
    asked.forget();
    say(Word::Ready);
}

async fn answer(asset: Asset, url: String) {
    let bytes = match fetched(&url).await {
        Ok(bytes) => bytes,
        Err(fault) => return say(Word::Failed(fault)),
    };
    let mut tell = |features| say(Word::Progress(Progress::Read(features)));
    match read(asset, bytes, Limits::DEFAULT, &mut tell) {
        Ok(reading) => {
            let has_crowd = reading.crowd.is_some();
            reading.crowd.into_iter().flat_map(words_of).for_each(say);
            say(Word::Done(reading.pack, has_crowd));
        }
        Err(error) => say(Word::Failed(Fault::Unreadable(error))),
    }
}

fn say(word: Word) {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let (message, handed_over) = word.message();
    // Fails only when the page is gone.
    let _ = scope.post_message_with_transfer(&message, &handed_over);
}

async fn fetched(url: &str) -> Result<Vec<u8>, Fault> {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let response = JsFuture::from(scope.fetch_with_str(url)).await;
    let response: Response = response.map_err(|_| Fault::Unreachable)?.unchecked_into();
    if !response.ok() {
        return Err(Fault::Refused(response.status()));
    }
    let all = announced(&response);
    if all > Limits::DEFAULT.bytes {
        return Err(too_large(all));
    }
    let mut bytes = Vec::with_capacity(all.min(STEP));
    let Some(body) = response.body() else {
        return Ok(bytes);
    };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    while let Some(piece) = next_piece(&reader).await? {
        take_piece(&mut bytes, &piece)?;
        say(Word::Progress(Progress::Fetched {
            bytes: bytes.len() as u64,
            of: if bytes.len() > all { 0 } else { all as u64 },
        }));
    }
    Ok(bytes)
}

fn take_piece(bytes: &mut Vec<u8>, piece: &Uint8Array) -> Result<(), Fault> {
    let (start, more) = (bytes.len(), piece.length() as usize);
    if start + more > Limits::DEFAULT.bytes {
        return Err(too_large(start + more));
    }
    if bytes.capacity() < start + more {
        bytes.reserve_exact(more.max(STEP));
    }
    bytes.resize(start + more, 0);
    piece.copy_to(&mut bytes[start..]);
    Ok(())
}

fn too_large(found: usize) -> Fault {
    Fault::Unreadable(ParseError::TooLarge {
        found,
        limit: Limits::DEFAULT.bytes,
    })
}

/// The length that the host announces; 0 where it does not, or where it is that of a compressed file.
fn announced(response: &Response) -> usize {
    let header = |name| response.headers().get(name).ok().flatten();
    if header("content-encoding").is_some() {
        return 0;
    }
    let length = header("content-length").and_then(|length| length.parse().ok());
    length.unwrap_or(0)
}

async fn next_piece(reader: &ReadableStreamDefaultReader) -> Result<Option<Uint8Array>, Fault> {
    let result = JsFuture::from(reader.read()).await;
    let result: JsValue = result.map_err(|_| Fault::Unreachable)?;
    let get = |name: &str| Reflect::get(&result, &name.into()).map_err(|_| Fault::Unreachable);
    if get("done")?.is_truthy() {
        return Ok(None);
    }
    Ok(Some(get("value")?.unchecked_into()))
}
