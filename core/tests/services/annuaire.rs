//! The directory of French administrations.

use civic_core::hours::{Local, OpenNow};
use civic_core::http::Endpoint;
use civic_core::services::annuaire::Annuaire;
use civic_core::services::{Access, Dialect, Why};

use crate::{first, written};

fn portal() -> Annuaire {
    Annuaire {
        base: Endpoint::new("https://api-lannuaire.service-public.fr").unwrap(),
        dataset: None,
        commune: Some("33063\" OR 1=1".to_owned()),
        kinds: vec!["mairie".to_owned(), "cpam".to_owned()],
    }
}

/// A record whose lists lie in texts, as `records` gives them.
const RECORD: &str = r#"{"id": "6ab", "nom": "Mairie - Bordeaux", "adresse_courriel": "contact@mairie.example.fr;urba@mairie.example.fr", "url_service_public": "https://lannuaire.service-public.fr/6ab",
    "mission": "Accueil", "commentaire_plage_ouverture": "Fermé le 15 août", "nom_responsable": "Jeanne Personne", "affectation_personne": "[{\"personne\": {\"nom\": \"Personne\"}}]",
    "plage_ouverture": "[{\"nom_jour_debut\": \"Lundi\", \"nom_jour_fin\": \"Vendredi\", \"valeur_heure_debut_1\": \"08:30:00\", \"valeur_heure_fin_1\": \"12:00:00\", \"valeur_heure_debut_2\": \"13:30:00\", \"valeur_heure_fin_2\": \"17:00:00\", \"commentaire\": \"\"}, {\"nom_jour_debut\": \"samedi\", \"nom_jour_fin\": \"samedi\", \"valeur_heure_debut_1\": \"\", \"commentaire\": \"sur rendez-vous\"}]",
    "adresse": "[{\"type_adresse\": \"Adresse postale\", \"numero_voie\": \"BP 1\", \"code_postal\": \"33045\", \"nom_commune\": \"Bordeaux\"}, {\"type_adresse\": \"Adresse\", \"complement1\": \"Hôtel de ville\", \"numero_voie\": \"Place Pey-Berland\", \"code_postal\": \"33000\", \"nom_commune\": \"Bordeaux\", \"longitude\": \"-0.5785\", \"latitude\": \"44.8378\", \"accessibilite\": \"DEM\", \"note_accessibilite\": \"Rampe à l'entrée\"}]",
    "telephone": "[{\"valeur\": \"05 56 10 20 30\", \"description\": \"Standard\"}]", "site_internet": "[{\"libelle\": \"Site\", \"valeur\": \"https://www.bordeaux.example.fr\"}]",
    "pivot": "[{\"type_service_local\": \"mairie\", \"code_insee_commune\": [\"33063\"]}]"}"#;

#[test]
fn offices_are_asked_for_by_their_commune_and_kind() {
    let address = portal().start()[0].request.address();
    assert_eq!(
        address,
        "https://api-lannuaire.service-public.fr/api/explore/v2.1/catalog/datasets/api-lannuaire-administration/records?where=code_insee_commune%3D%2233063+OR+11%22+AND+%28pivot+LIKE+%22mairie%22+OR+pivot+LIKE+%22cpam%22%29&limit=100&offset=0"
    );
}

#[test]
fn lists_are_read_out_of_texts_and_as_they_are() {
    let as_lists = RECORD.replace("\\\"", "\"").replace("\"[{", "[{").replace("}]\"", "}]");
    for record in [RECORD, &as_lists] {
        let reading = first(&portal(), &written(&format!(r#"{{"total_count": 1, "results": [{record}]}}"#)));
        assert_eq!((reading.services.len(), reading.left_out.len(), reading.next.len()), (0, 0, 0));
        let place = &reading.places[0];
        assert_eq!((place.name.as_str(), place.kind.as_deref()), ("Mairie - Bordeaux", Some("mairie")));
        assert_eq!(place.address.line(), "Hôtel de ville, Place Pey-Berland, 33000 Bordeaux");
        assert!((place.position.unwrap().longitude + 0.5785).abs() < 1e-9);
        assert_eq!((place.access, place.accessibility[0].as_str()), (Some(Access::OnRequest), "Rampe à l'entrée"));
        let leads: Vec<_> = place.contacts.iter().map(|contact| contact.link.as_ref().unwrap().leads_to()).collect();
        assert_eq!(leads, ["0556102030", "contact@mairie.example.fr", "urba@mairie.example.fr"]);
        assert_eq!(place.contacts[0].name.as_deref(), Some("Standard"));
        assert_eq!(place.links[0].link.leads_to(), "www.bordeaux.example.fr");
        assert_eq!(reading.organizations[0].description.as_deref(), Some("Accueil"));
        assert!(!format!("{reading:?}").contains("Personne"));
        let hours = place.hours.as_ref().unwrap();
        assert_eq!(hours.words.as_deref(), Some("Fermé le 15 août"));
        // Monday, 2026-11-23, is day 20,780.
        let at = |day: i64, minute: u16| Local { day, minute };
        assert_eq!(hours.now(at(20_780, 600), &[]), OpenNow::Open(Some(at(20_780, 720))));
        assert_eq!(hours.now(at(20_780, 750), &[]), OpenNow::Closed(Some(at(20_780, 810))));
        // On Saturday one must ask.
        assert_eq!(hours.is_open(at(20_785, 600), &[]), None);
    }
}

#[test]
fn pages_are_read_on_and_an_export_is_a_list() {
    let page = format!(r#"{{"total_count": 250, "results": [{RECORD}, {{"nom": "Sans id"}}]}}"#);
    let reading = first(&portal(), &written(&page));
    assert!(reading.next[0].request.address().ends_with("limit=100&offset=2"));
    assert_eq!((reading.places.len(), reading.left_out[0].why), (1, Why::Nameless));
    assert_eq!(first(&portal(), &written(&format!("[{RECORD}]"))).places.len(), 1);
}
