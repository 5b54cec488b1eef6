//! The small drawings inside symbols that say the kind of a place: one set, drawn with one pen.

/// Codes of kinds and crafts, and what stands for them: lines on a grid from `a` to `q` (0 to 16) across
/// and down, each point two letters, each line a word. `iaiq` goes from the top to the bottom of the middle.
const GLYPHS: [(&str, &str); 44] = [
    ("pagoda", "iclglkiofkfgic efbhclioolphmf"),
    ("temple incense", "chohnlkngndlch fneq lnmq iehcia"),
    (
        "communal-house assembly-hall",
        "ahdgfclcngqh dgng egep mgmp bppp",
    ),
    ("church", "iaiq dfnf"),
    ("mosque", "mcibfcdecidmfoipmojmikhiigjemc"),
    ("museum museum-private", "bgibpgbg dgdo igio ngno bppp"),
    (
        "historic-house historic-area architecture",
        "cpcgibogopcp gpgjkjkp",
    ),
    ("library bookshop book", "iefcadaofniplnqoqdlcieip"),
    ("park", "iqii ilelcidffegbkblenfoimlil"),
    (
        "theatre performance puppetry",
        "ccocoimnipencicc fggg kglg fkimlk",
    ),
    ("cinema film", "adqdqnanad ggkigkgg"),
    ("monument square", "iakdlmfmgdia cpop"),
    ("bridge", "amqm amdgiengqm fffm ieim lflm"),
    ("market", "ccocqhahcc chcpopoh gcfh kclh"),
    ("university", "idqhilahid djdnipnnnj qhqn"),
    (
        "citadel world-heritage archaeological",
        "bpbdedeggggdkdkgmgmdpdppbp gpglijklkp",
    ),
    ("lake", "afddgfkfndqf ajdhgjkjnhqj andlgnknnlqn"),
    ("cave", "aogdjjlgqoao"),
    ("gallery photography folk-painting", "bcpcpobobc bnghjlljpn"),
    ("food", "bipinmkpgpdmbi ffgdfb kfldkb"),
    ("wood-carving statue-carving horn", "cojh jhielbpfmijh blfp"),
    ("bamboo-rattan", "dbdp ibip nbnp bepe bipi bmpm"),
    ("flowers-plants", "iqij ijeidcgeibkencmiij ipmm"),
    ("herbal-medicine", "cpnd obgddhemjnnkob"),
    (
        "silk-weaving embroidery",
        "dbnb dpnp fbfp lblp fgle fjlh fmlk",
    ),
    ("garments ao-dai fashion", "fbidlbqfnimhmpepehdiaffb"),
    ("mother-of-pearl-inlay", "ipckbfecibmcpfokip ipff ipie iplf"),
    ("lantern-toys", "fdldoilnfncifd iaid iniq idin"),
    ("conical-hats", "icqmmoeoamic amelmlqm"),
    ("ceramics craft", "fblbkenimmkpgpemdigefb"),
    ("lacquer arts-hub", "pbii iikkhobpemfjii"),
    ("fans", "ioahedicmdqhio iofd iold"),
    ("blacksmith bronze-casting", "aepeohkjkmnpdpgmgjchae"),
    ("gold-silver", "ecmcqhipahec ahqh fhiplh"),
    (
        "musical-instruments music",
        "gngcobol gnepcnelgn olmnklmjol",
    ),
    ("paper", "dbkbofopdpdb kbkfof"),
    ("leather", "cgogppbpcg fgfdibldlg"),
    ("festival-creative public-art", "iakgqikkiqgkaiggia"),
    ("festival-traditional", "cefclcoelgfgcecmfoloomoe"),
    ("commemoration", "eqeboeei"),
    (
        "walking-street walking-weekend street craft-street",
        "iajbichbia digfjfjkmp jkep jgni",
    ),
    ("factory-reuse", "bpbceceijfjipfppbp"),
    ("design-studio coworking", "bpcklbpfgobp jdnh"),
    (
        "cultural-institute",
        "ibndpinnipdnbiddib bipi ibfefmip iblelmip",
    ),
];

/// The middle of the grid.
const MIDDLE: f64 = 8.0;

/// A small drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Glyph(u8);

impl Glyph {
    /// Every drawing.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..GLYPHS.len() as u8).map(Self)
    }

    /// The drawing of a kind or a craft, if it has one.
    pub fn of(code: &str) -> Option<Self> {
        Self::all().find(|glyph| glyph.codes().any(|known| known == code))
    }

    /// What it stands for: codes of kinds and crafts.
    pub fn codes(self) -> impl Iterator<Item = &'static str> {
        GLYPHS[usize::from(self.0)].0.split(' ')
    }

    /// Its lines, in a box from -1 to 1, x to the right and y down.
    pub fn lines(self) -> impl Iterator<Item = impl Iterator<Item = (f64, f64)>> {
        let on_grid = |letter: u8| f64::from(letter - b'a') / MIDDLE - 1.0;
        let lines = GLYPHS[usize::from(self.0)].1.split(' ');
        lines.map(move |line| {
            let points = line.as_bytes().chunks_exact(2);
            points.map(move |point| (on_grid(point[0]), on_grid(point[1])))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_code_has_two_drawings_and_each_is_found() {
        let mut seen = HashSet::new();
        for glyph in Glyph::all() {
            for code in glyph.codes() {
                assert!(seen.insert(code), "{code} has two drawings");
                assert_eq!(Glyph::of(code), Some(glyph));
            }
        }
        assert_eq!(Glyph::of("spaceport"), None);
    }

    #[test]
    fn every_drawing_is_of_lines_that_keep_to_the_grid() {
        for (codes, lines) in GLYPHS {
            let letters = lines.bytes().filter(|letter| *letter != b' ');
            assert!(
                letters
                    .clone()
                    .all(|letter| (b'a'..=b'q').contains(&letter)),
                "{codes}"
            );
            for line in lines.split(' ') {
                assert!(line.len() >= 4 && line.len() % 2 == 0, "{codes}: {line}");
            }
        }
    }

    #[test]
    fn a_cross_is_two_lines_through_its_middle() {
        let lines: Vec<Vec<_>> = Glyph::of("church")
            .into_iter()
            .flat_map(|glyph| glyph.lines().map(Iterator::collect).collect::<Vec<_>>())
            .collect();
        let upright = vec![(0.0, -1.0), (0.0, 1.0)];
        let across = vec![(-0.625, -0.375), (0.625, -0.375)];
        assert_eq!(lines, [upright, across]);
    }
}
