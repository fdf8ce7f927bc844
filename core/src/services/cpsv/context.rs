//! What names mean: the prefixes and terms of CPSV-AP, and those that a document declares (JSON-LD 1.1, 3.1 and 4.1).

use crate::document::Node;
use crate::services::answer::items;

/// What is read of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Property {
    Title,
    Description,
    Identifier,
    Type,
    Authority,
    Contact,
    Channel,
    Cost,
    Requirement,
    Input,
    Produces,
    ProcessingTime,
    Language,
    Keyword,
    Theme,
    GroupedBy,
    Status,
    Spatial,
    Rule,
    Legal,
    Audience,
    Page,
    Hours,
    Email,
    Telephone,
    Value,
    Currency,
    Address,
    Street,
    PostCode,
    PostName,
    Region,
    RelatedService,
    Modified,
}

/// Each property by its names: with a prefix as in [`PREFIXES`], and as a term of CPSV-AP's context or of FIWARE's.
const PROPERTIES: [(Property, &[&str]); 34] = {
    use Property::*;
    [
        (
            Title,
            &[
                "dct:title",
                "dc:title",
                "schema:name",
                "foaf:name",
                "skos:prefLabel",
                "rdfs:label",
                "name",
                "title",
                "preferredLabel",
                "prefLabel",
                "label",
            ],
        ),
        (Description, &["dct:description", "dc:description", "schema:description", "rdfs:comment", "description"]),
        (Identifier, &["dct:identifier", "adms:identifier", "dc:identifier", "identifier"]),
        (
            Type,
            &[
                "dct:type",
                "type",
                "functionsOfGovernment",
                "eventType",
                "evidenceType",
                "criterionReqType",
                "channelType",
            ],
        ),
        (Authority, &["cv:hasCompetentAuthority", "hasCompetentAuthority"]),
        (
            Contact,
            &[
                "cv:contactPoint",
                "cv:hasContactPoint",
                "schema:contactPoint",
                "dcat:contactPoint",
                "contactPoint",
                "hasContactPoint",
            ],
        ),
        (Channel, &["cv:hasChannel", "hasChannel"]),
        (Cost, &["cv:hasCost", "hasCost"]),
        (Requirement, &["cv:holdsRequirement", "cv:hasCriterion", "holdsRequirement", "hasCriterion"]),
        (Input, &["cpsv:hasInput", "cv:hasInputType", "hasInput", "hasInputType"]),
        (Produces, &["cpsv:produces", "produces"]),
        (ProcessingTime, &["cv:processingTime", "schema:processingTime", "processingTime"]),
        (Language, &["dct:language", "dc:language", "language"]),
        (Keyword, &["dcat:keyword", "schema:keywords", "keyword"]),
        (
            Theme,
            &[
                "cv:thematicArea",
                "cv:sector",
                "cv:isClassifiedBy",
                "dcat:theme",
                "thematicArea",
                "sector",
                "isClassifiedBy",
            ],
        ),
        (GroupedBy, &["cv:isGroupedBy", "isGroupedBy"]),
        (Status, &["adms:status", "status"]),
        (Spatial, &["dct:spatial", "spatial"]),
        (Rule, &["cpsv:follows", "follows"]),
        (Legal, &["cv:hasLegalResource", "hasLegalResource"]),
        (Audience, &["dct:audience", "addressee", "audience"]),
        (
            Page,
            &[
                "foaf:page",
                "cv:contactPage",
                "schema:url",
                "dcat:landingPage",
                "foaf:homepage",
                "page",
                "contactPage",
                "relatedDocumentation",
                "homepage",
                "url",
            ],
        ),
        (Hours, &["cv:openingHours", "schema:openingHours", "openingHours"]),
        (Email, &["cv:email", "schema:email", "vcard:hasEmail", "hasEmail", "email"]),
        (Telephone, &["cv:telephone", "schema:telephone", "vcard:hasTelephone", "hasTelephone", "telephone"]),
        (Value, &["cv:hasValue", "cv:value", "hasValue", "value"]),
        (Currency, &["cv:currency", "currency"]),
        (Address, &["locn:address", "address"]),
        (Street, &["locn:fullAddress", "locn:thoroughfare", "vcard:street-address", "fullAddress", "thoroughfare"]),
        (PostCode, &["locn:postCode", "vcard:postal-code", "postCode"]),
        (PostName, &["locn:postName", "vcard:locality", "postName"]),
        (Region, &["locn:adminUnitL2", "vcard:region", "adminUnitL2", "administrativeUnitLevel2"]),
        (RelatedService, &["cv:hasRelatedService", "hasRelatedService", "relatedService"]),
        (Modified, &["dct:modified", "modified", "dateModified"]),
    ]
};

/// The prefixes that CPSV-AP uses; two vocabularies have two addresses.
const PREFIXES: [(&str, &str); 18] = [
    ("dct", "http://purl.org/dc/terms/"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("cv", "http://data.europa.eu/m8g/"),
    ("m8g", "http://data.europa.eu/m8g/"),
    ("cpsv", "http://purl.org/vocab/cpsv#"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("schema", "http://schema.org/"),
    ("schema", "https://schema.org/"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("adms", "http://www.w3.org/ns/adms#"),
    ("locn", "http://www.w3.org/ns/locn#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("org", "http://www.w3.org/ns/org#"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
];

/// More names than these no document declares.
const MOST_NAMES: usize = 2_000;

/// What a document declares.
#[derive(Debug, Default)]
pub(super) struct Context<'n> {
    /// Names and prefixes with their addresses, in order.
    names: Vec<(&'n str, &'n str)>,
    vocabulary: Option<&'n str>,
    /// The language of texts that name none.
    pub(super) language: Option<&'n str>,
}

impl<'n> Context<'n> {
    /// Takes in an `@context`; addresses of contexts are left alone.
    pub(super) fn add(&mut self, node: Option<&'n Node<'_>>) {
        for context in items(node) {
            for (name, meaning) in context.fields() {
                let address = meaning.scalar().or_else(|| meaning.text("@id"));
                match (name.as_ref(), address) {
                    ("@vocab", address) => self.vocabulary = address,
                    ("@language", address) => self.language = address,
                    (name, Some(address)) if self.names.len() < MOST_NAMES => self.names.push((name, address)),
                    _ => {}
                }
            }
        }
        self.names.sort_by_key(|(name, _)| *name);
    }

    fn named(&self, name: &str) -> Option<&'n str> {
        let index = self.names.binary_search_by_key(&name, |(name, _)| name).ok()?;
        self.names.get(index).map(|(_, address)| *address)
    }

    /// The name of a field as JSON-LD means it: `@id` also where another name is declared for it.
    pub(super) fn keyword<'k>(&self, name: &'k str) -> &'k str
    where
        'n: 'k,
    {
        match self.named(name) {
            Some(keyword) if keyword.starts_with('@') => keyword,
            _ => name,
        }
    }

    /// The address that a compact name stands for; what is none stays as it is.
    pub(super) fn address(&self, name: &str) -> String {
        let Some((prefix, local)) = name.split_once(':').filter(|(_, local)| !local.starts_with("//")) else {
            return name.to_owned();
        };
        let known = || PREFIXES.iter().find(|(known, _)| *known == prefix).map(|(_, address)| *address);
        match self.named(prefix).or_else(known) {
            Some(address) => [address, local].concat(),
            None => name.to_owned(),
        }
    }

    /// What a field is, if it is read.
    pub(super) fn property(&self, name: &str) -> Option<Property> {
        let declared = self.named(name);
        let compact = match declared {
            Some(address) => compact(&self.address(address)),
            None if name.contains(':') => compact(&self.address(name)),
            None => None,
        };
        if let Some(name) = compact {
            return find(&name);
        }
        if declared.is_some() || name.contains(':') {
            return None;
        }
        let in_vocabulary = self.vocabulary.and_then(|vocabulary| find(&compact_of(vocabulary, name)?));
        // CPSV-AP's own terms name the class as well: `PublicService.name`.
        in_vocabulary.or_else(|| find(name.rsplit('.').next().unwrap_or(name)))
    }
}

/// `http://purl.org/dc/terms/title` as `dct:title`.
fn compact(address: &str) -> Option<String> {
    let (prefix, local) =
        PREFIXES.iter().find_map(|(prefix, space)| address.strip_prefix(space).map(|local| (prefix, local)))?;
    let prefix = match *prefix {
        "dcterms" => "dct",
        "m8g" => "cv",
        prefix => prefix,
    };
    Some([prefix, ":", local].concat())
}

fn compact_of(vocabulary: &str, name: &str) -> Option<String> {
    compact(&[vocabulary, name].concat())
}

fn find(name: &str) -> Option<Property> {
    PROPERTIES.iter().find(|(_, names)| names.contains(&name)).map(|(property, _)| *property)
}
