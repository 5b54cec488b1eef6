//! The page's side: one worker for each file that is being read.

use super::ahead::Ahead;
use super::wire::{Word, question, take_part};
use crate::app::{Asset, CrowdParts, Fault, Msg, Shared};
use crate::browser::host::send;
use gloo::events::EventListener;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Url, Worker};

/// The worker's script, beside the page.
const SCRIPT: &str = "reader_loader.js";

/// A file that is being read. Dropping it stops the worker and lets its memory go.
struct Task {
    asset: Asset,
    worker: Worker,
    url: String,
    /// The lists of a crowd that have come so far.
    crowd: Rc<RefCell<CrowdParts>>,
    _ears: [EventListener; 2],
}

impl Drop for Task {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

thread_local! {
    static TASKS: RefCell<Vec<Task>> = const { RefCell::new(Vec::new()) };
}

/// Has a file read; the messages say how it goes. Whatever was read of that file before is stopped.
pub(in crate::browser) fn read(asset: Asset, url: &str) {
    stop(asset);
    let url = absolute(url).unwrap_or_else(|| url.to_owned());
    let ahead = Ahead::of(asset, &url);
    let worker = match &ahead {
        Some(ahead) => Ok(ahead.worker.clone()),
        None => Worker::new(SCRIPT),
    };
    let Ok(worker) = worker else {
        return send(Msg::Failed(asset, Fault::NoReader));
    };
    let said = EventListener::new(&worker, "message", move |event| {
        if let Some(event) = event.dyn_ref::<MessageEvent>() {
            hear(asset, &event.data());
        }
    });
    let broke = EventListener::new(&worker, "error", move |_| {
        end(asset, Msg::Failed(asset, Fault::NoReader));
    });
    let task = Task {
        asset,
        worker,
        url,
        crowd: Rc::default(),
        _ears: [said, broke],
    };
    TASKS.with_borrow_mut(|tasks| tasks.push(task));
    for message in ahead.into_iter().flat_map(|ahead| ahead.said) {
        hear(asset, &message);
    }
}

/// Stops reading a file.
pub(in crate::browser) fn stop(asset: Asset) {
    let stopped = TASKS.with_borrow_mut(|tasks| {
        let at = tasks.iter().position(|task| task.asset == asset)?;
        Some(tasks.swap_remove(at))
    });
    drop(stopped);
}

/// Stops reading whatever is being read.
pub(in crate::browser) fn stop_all() {
    drop(TASKS.take());
}

fn hear(asset: Asset, message: &JsValue) {
    match Word::of(message) {
        Some(Word::Ready) => ask(asset),
        Some(Word::Progress(progress)) => send(Msg::Progress(asset, progress)),
        Some(Word::Failed(fault)) => end(asset, Msg::Failed(asset, fault)),
        Some(Word::Part(part, list)) => {
            if let Some(crowd) = crowd_of(asset) {
                take_part(&mut crowd.borrow_mut(), part, &list);
            }
        }
        Some(Word::Done(pack, has_crowd)) => {
            let crowd = crowd_of(asset).filter(|_| has_crowd);
            let big_file = crowd.map(|crowd| Shared::new(crowd.take().into()));
            end(asset, Msg::Read(asset, pack.into(), big_file));
        }
        None => end(asset, Msg::Failed(asset, Fault::NoReader)),
    }
}

fn ask(asset: Asset) {
    TASKS.with_borrow(|tasks| {
        for task in tasks.iter().filter(|task| task.asset == asset) {
            // What is asked can always be copied.
            let _ = task.worker.post_message(&question(asset, &task.url));
        }
    });
}

fn crowd_of(asset: Asset) -> Option<Rc<RefCell<CrowdParts>>> {
    TASKS.with_borrow(|tasks| {
        let task = tasks.iter().find(|task| task.asset == asset)?;
        Some(task.crowd.clone())
    })
}

/// The worker is done with the file.
fn end(asset: Asset, msg: Msg) {
    stop(asset);
    send(msg);
}

/// The address as seen from the page: the worker's own is another.
fn absolute(url: &str) -> Option<String> {
    let page = web_sys::window()?.location().href().ok()?;
    Some(Url::new_with_base(url, &page).ok()?.href())
}
