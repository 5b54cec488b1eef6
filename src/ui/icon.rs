//! The icons of the interface: one set, drawn for this map on a grid of 24 with a round pen.

use super::dom::El;
use super::symbol::{path, picture};

/// What an icon says. It never speaks alone: its button has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Icon {
    Alert,
    ChevronDown,
    Close,
    Directions,
    Down,
    Filter,
    Home,
    Info,
    Left,
    Minus,
    More,
    Move,
    Next,
    Plus,
    Previous,
    Right,
    Search,
    Share,
    Up,
    Walk,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Alert => "M12 4.5 3.5 19h17L12 4.5M12 10v4M12 16.4v.1",
            Self::ChevronDown => "M6.5 9.5l5.5 5.5 5.5-5.5",
            Self::Close => "M6.5 6.5l11 11M17.5 6.5l-11 11",
            Self::Directions => "M5 19v-5.5a3 3 0 0 1 3-3h11M15 6.5l4 4-4 4",
            Self::Down => "M12 5v14M6.5 13.5 12 19l5.5-5.5",
            Self::Filter => "M4 7h16M7 12h10M10 17h4",
            Self::Home => "M4 11.5 12 5l8 6.5M6.5 9.8V19h11V9.8",
            Self::Info => "M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16M12 11v5M12 8v.1",
            Self::Left => "M19 12H5M10.5 6.5 5 12l5.5 5.5",
            Self::Minus => "M5.5 12h13",
            Self::More => {
                "M6 11.4a.6.6 0 1 1 0 1.2a.6.6 0 1 1 0-1.2M12 11.4a.6.6 0 1 1 0 1.2a.6.6 0 1 1 0-1.2M18 11.4a.6.6 0 1 1 0 1.2a.6.6 0 1 1 0-1.2"
            }
            Self::Move => {
                "M12 4v16M4 12h16M9.5 6.5 12 4l2.5 2.500M9.5 17.5 12 20l2.5-2.500M6.5 9.5 4 12l2.5 2.500M17.5 9.5 20 12l-2.5 2.5"
            }
            Self::Next => "M9.5 6l6 6-6 6",
            Self::Plus => "M12 5.5v13M5.5 12h13",
            Self::Previous => "M14.5 6l-6 6 6 6",
            Self::Right => "M5 12h14M13.5 6.5 19 12l-5.5 5.5",
            Self::Search => "M10.5 4.500a6 6 0 1 1 0 12a6 6 0 1 1 0-12M15 15l4.5 4.5",
            Self::Share => "M12 15V4.500M8 8l4-3.500L16 8M6 11.500V19h12v-7.5",
            Self::Up => "M12 19V5M6.5 10.5 12 5l5.5 5.5",
            Self::Walk => {
                "M6 16a2 2 0 1 1 0 4a2 2 0 1 1 0-4M18 4a2 2 0 1 1 0 4a2 2 0 1 1 0-4M8 18h6.500a3 3 0 0 0 0-6h-5a3 3 0 0 1 0-6H16"
            }
        }
    }
}

/// The picture of an icon; hidden from those who listen.
#[inline(never)]
pub(super) fn icon(icon: Icon) -> El {
    picture("icon").with(path(icon.path()))
}
