//! `datapackage.json`: the files as a Frictionless data package (<https://datapackage.org>), each CSV with a
//! schema of its columns.

use serde_json::{Map, Value, json};

use super::files::{ALL, Download, Format, WALKS};
use super::licence::{self, Licence};
use super::{Open, meaning, walks};
use crate::data::{FIELDS, Field, Holds, LAYERS, letter};

/// The package.
pub(super) fn package(open: &Open, files: &[Download]) -> Value {
    let version = open.version().to_string();
    json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "hanoi-creative-map",
        "title": "Hanoi Creative Map",
        "description": "Heritage sites, craft villages, creative spaces, events and planned Centers for Cultural Industries of Hanoi, in Vietnamese and English, each with its sources and how exact its position is.",
        "version": version,
        "created": format!("{version}T00:00:00+07:00"),
        "keywords": ["Hanoi", "Hà Nội", "heritage", "craft villages", "culture", "UNESCO Creative Cities"],
        "licenses": licence::BOTH.iter().map(licence).collect::<Vec<_>>(),
        "sources": [
            {"title": "OpenStreetMap", "path": "https://www.openstreetmap.org/copyright"},
            {"title": "GeoNames", "path": "https://www.geonames.org"},
        ],
        "contributors": [{"title": licence::AUTHOR, "roles": ["creator"]}],
        "resources": files.iter().map(|file| resource(open, file)).collect::<Vec<_>>(),
    })
}

fn licence(Licence { name, title, url }: &Licence) -> Value {
    json!({"name": name, "title": title, "path": url})
}

fn resource(open: &Open, file: &Download) -> Value {
    let mut resource = json!({
        "name": file.name().replace('.', "-"),
        "path": file.name(),
        "title": title(file),
        "format": file.format.ending().rsplit('.').next(),
        "mediatype": file.format.media_type(),
        "encoding": "utf-8",
        "bytes": file.text.len(),
        "hash": format!("sha256:{}", file.sha256),
        "licenses": licence::BOTH.iter().map(licence).collect::<Vec<_>>(),
    });
    // What Excel needs would be a part of the first column's name.
    if file.format == Format::Csv {
        resource["type"] = json!("table");
        resource["dialect"] = json!({"delimiter": ",", "quoteChar": "\"", "doubleQuote": true});
        resource["schema"] = schema(open, file);
    }
    resource
}

fn title(file: &Download) -> String {
    let what = match file.layer {
        ALL => "all layers",
        layer => layer,
    };
    match file.format {
        Format::ExcelCsv => format!("{what}, CSV for Excel (with a byte order mark)"),
        format => format!("{what}, {}", format.ending()),
    }
}

/// The columns of a table.
fn schema(open: &Open, file: &Download) -> Value {
    let fixed = [
        ("id", "string", "the id of the feature"),
        ("layer", "string", "the layer whose file it stands in"),
        (
            "lon",
            "number",
            "longitude in degrees, WGS 84; of a zone, of a point in it",
        ),
        (
            "lat",
            "number",
            "latitude in degrees, WGS 84; of a zone, of a point in it",
        ),
    ];
    let mut fields: Vec<Value> = fixed
        .map(|(name, kind, what)| {
            json!({"name": name, "type": kind, "description": what,
                "constraints": {"required": true, "unique": name == "id"}})
        })
        .to_vec();
    if file.layer == WALKS {
        let columns = walks::COLUMNS.iter();
        fields.extend(columns.map(|[name, kind, what]| {
            json!({"name": name, "type": kind, "description": what, "constraints": {"required": true}})
        }));
    } else {
        let known = file
            .columns
            .iter()
            .filter_map(|name| FIELDS.iter().find(|one| one.name == name));
        fields.extend(known.map(|field| column(open, file.layer, field)));
    }
    if matches!(file.layer, ALL | "cci") {
        let what = "the shape as well-known text";
        fields.push(json!({"name": "wkt", "type": "string", "description": what}));
    }
    json!({"fields": fields, "primaryKey": ["id"], "missingValues": [""]})
}

fn column(open: &Open, layer: &str, field: &Field) -> Value {
    let mut constraints = Map::new();
    let is_must = match layer {
        ALL => LAYERS
            .iter()
            .all(|layer| field.must.contains(letter(layer))),
        layer => field.must.contains(letter(layer)),
    };
    if is_must {
        constraints.insert("required".to_owned(), json!(true));
    }
    let kind = match field.holds {
        Holds::Int(least, most) => {
            constraints.insert("minimum".to_owned(), json!(least));
            constraints.insert("maximum".to_owned(), json!(most));
            "integer"
        }
        Holds::Size => "number",
        Holds::Flag(_) => "boolean",
        Holds::Code(known) => {
            let codes: Vec<&str> = known.split(' ').collect();
            constraints.insert("enum".to_owned(), json!(codes));
            "string"
        }
        _ => "string",
    };
    json!({
        "name": field.name,
        "type": kind,
        "description": meaning::of(&open.readme, field.name),
        "constraints": constraints,
    })
}
