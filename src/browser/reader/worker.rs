//! The worker's side: fetches a file piece by piece, reads it, hands over what it made of it.

use super::wire::{Word, question_in, words_of};
use crate::app::{Arriving, Asset, Fault, Progress, Reading, read};
use crate::data::{LayerId, Limits, Odd, ParseError};
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, ReadableStreamDefaultReader, Response};

/// Memory for a file is taken by so many bytes at a time: never all on the word of its host, and never
/// twice of what it has, as a list that doubles would. The last thing in memory grows where it is.
const STEP: usize = 16 << 20;

/// Reads the file that is its name, or waits for questions; the first thing that the worker does.
pub fn serve_reader() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let named = scope.name();
    if !named.is_empty() {
        return spawn_local(answer(Asset::Places(LayerId::Guest), named));
    }
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
    match reading(asset, &url).await {
        Ok(reading) => {
            let has_crowd = reading.crowd.is_some();
            reading.crowd.into_iter().flat_map(words_of).for_each(say);
            say(Word::Done(reading.pack, has_crowd));
        }
        Err(fault) => say(Word::Failed(fault)),
    }
}

/// Reads places while they arrive; what that can't be done with, once it is here.
async fn reading(asset: Asset, url: &str) -> Result<Reading, Fault> {
    if let Asset::Places(layer) = asset
        && let Ok(reading) = read_arriving(layer, url).await?
    {
        return Ok(reading);
    }
    let bytes = fetched(url).await?;
    let mut tell = |features| say(Word::Progress(Progress::Read(features)));
    read(asset, bytes, Limits::DEFAULT, &mut tell).map_err(Fault::Unreadable)
}

async fn read_arriving(layer: LayerId, url: &str) -> Result<Result<Reading, Odd>, Fault> {
    let (mut arriving, mut is_odd) = (Arriving::new(layer, Limits::DEFAULT), false);
    let mut room = Vec::new();
    let take = &mut |piece: &Uint8Array, _| {
        room.resize(piece.length() as usize, 0);
        piece.copy_to(&mut room);
        is_odd = arriving.push(&room).is_err();
        !is_odd
    };
    each_piece(url, take).await?;
    Ok(if is_odd { Err(Odd) } else { arriving.done() })
}

async fn fetched(url: &str) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let take = &mut |piece: &Uint8Array, all: usize| {
        take_piece(&mut bytes, piece, all);
        true
    };
    each_piece(url, take).await?;
    Ok(bytes)
}

fn say(word: Word) {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let (message, handed_over) = word.message();
    // Fails only when the page is gone.
    let _ = scope.post_message_with_transfer(&message, &handed_over);
}

/// Fetches a file and hands over each piece of it, with the length that is announced, until `take` has had
/// enough.
async fn each_piece(
    url: &str,
    take: &mut dyn FnMut(&Uint8Array, usize) -> bool,
) -> Result<(), Fault> {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let response = JsFuture::from(scope.fetch_with_str(url)).await;
    let response: Response = response.map_err(|_| Fault::Unreachable)?.unchecked_into();
    if !response.ok() {
        return Err(Fault::Refused(response.status()));
    }
    let (all, mut come) = (announced(&response), 0);
    within_limit(all)?;
    let Some(body) = response.body() else {
        return Ok(());
    };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    while let Some(piece) = next_piece(&reader).await? {
        come += piece.length() as usize;
        within_limit(come)?;
        if !take(&piece, all) {
            // It ends by itself; nobody waits for it.
            let _ = reader.cancel();
            break;
        }
        say(Word::Progress(Progress::Fetched {
            bytes: come as u64,
            of: if come > all { 0 } else { all as u64 },
        }));
    }
    Ok(())
}

fn take_piece(bytes: &mut Vec<u8>, piece: &Uint8Array, all: usize) {
    let (start, more) = (bytes.len(), piece.length() as usize);
    if bytes.capacity() < start + more {
        bytes.reserve_exact(more.max(if start == 0 { all.min(STEP) } else { STEP }));
    }
    bytes.resize(start + more, 0);
    piece.copy_to(&mut bytes[start..]);
}

fn within_limit(found: usize) -> Result<(), Fault> {
    let limit = Limits::DEFAULT.bytes;
    if found > limit {
        return Err(Fault::Unreadable(ParseError::TooLarge { found, limit }));
    }
    Ok(())
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
