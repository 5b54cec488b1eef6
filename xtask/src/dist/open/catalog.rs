//! `catalog.jsonld`: the files as a DCAT catalogue (<https://www.w3.org/TR/vocab-dcat-3/>), for portals of
//! open data. Addresses are relative to the catalogue, as the site may lie anywhere.

use hanoi_map::data::Lang;
use serde_json::{Value, json};

use super::files::{ALL, Download, set_name, sets};
use super::{Open, licence};

/// The catalogue.
pub(super) fn catalog(open: &Open, files: &[Download]) -> Value {
    let datasets: Vec<Value> = sets().map(|layer| dataset(open, layer, files)).collect();
    json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "spdx": "http://spdx.org/rdf/terms#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
            "geosparql": "http://www.opengis.net/ont/geosparql#",
        },
        "@id": "#catalog",
        "@type": "dcat:Catalog",
        "dct:title": [
            in_lang(Lang::Vi, "Bản đồ Sáng tạo Hà Nội: dữ liệu mở"),
            in_lang(Lang::En, "Hanoi Creative Map: open data"),
        ],
        "dct:description": in_lang(Lang::En, "Heritage sites, craft villages, creative spaces, events and planned Centers for Cultural Industries of Hanoi, a UNESCO Creative City of Design."),
        "dct:language": ["vi", "en"],
        "dct:modified": date(open),
        "dct:license": licences(),
        "dct:publisher": publisher(),
        "dcat:dataset": datasets,
    })
}

fn dataset(open: &Open, layer: &str, files: &[Download]) -> Value {
    let of_layer = files.iter().filter(|file| file.layer == layer);
    json!({
        "@id": format!("#{layer}"),
        "@type": "dcat:Dataset",
        "dct:identifier": layer,
        "dct:title": [in_lang(Lang::Vi, &title(Lang::Vi, layer)), in_lang(Lang::En, &title(Lang::En, layer))],
        "dct:description": in_lang(Lang::En, licence::CREDIT),
        "dct:language": ["vi", "en"],
        "dct:modified": date(open),
        "dcat:version": open.version().to_string(),
        "dct:license": licences(),
        "dct:publisher": publisher(),
        "dcat:keyword": [in_lang(Lang::Vi, "văn hóa"), in_lang(Lang::Vi, "di sản"), in_lang(Lang::En, "culture"), in_lang(Lang::En, "heritage")],
        "dct:spatial": {
            "@type": "dct:Location",
            "dcat:bbox": {"@type": "geosparql:wktLiteral", "@value": "POLYGON((105.28 20.56, 106.03 20.56, 106.03 21.39, 105.28 21.39, 105.28 20.56))"},
        },
        "dcat:distribution": of_layer.map(distribution).collect::<Vec<_>>(),
    })
}

fn distribution(file: &Download) -> Value {
    let media = format!(
        "https://www.iana.org/assignments/media-types/{}",
        file.format.media_type()
    );
    json!({
        "@type": "dcat:Distribution",
        "dct:title": file.name(),
        "dcat:accessURL": {"@id": file.name()},
        "dcat:downloadURL": {"@id": file.name()},
        "dcat:mediaType": {"@id": media},
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": file.text.len().to_string()},
        "dct:license": licences(),
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": file.sha256},
        },
    })
}

fn title(lang: Lang, layer: &str) -> String {
    match (layer, lang) {
        (ALL, Lang::Vi) => "Mọi lớp".to_owned(),
        (ALL, Lang::En) => "All layers".to_owned(),
        (layer, lang) => set_name(layer, lang),
    }
}

fn in_lang(lang: Lang, text: &str) -> Value {
    json!({"@language": lang.code(), "@value": text})
}

fn date(open: &Open) -> Value {
    json!({"@type": "xsd:date", "@value": open.version().to_string()})
}

fn licences() -> Value {
    licence::BOTH
        .iter()
        .map(|one| json!({"@id": one.url}))
        .collect()
}

fn publisher() -> Value {
    json!({"@type": "foaf:Agent", "foaf:name": licence::AUTHOR})
}
