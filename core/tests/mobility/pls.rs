//! The guidance system of Zürich.

use civic_core::Error;
use civic_core::error::Nonsense;
use civic_core::http::Response;
use civic_core::mobility::pls::Pls;
use civic_core::mobility::{ParkingState, Protocol, Reading, Why};
use proptest::prelude::*;

use crate::payloads::answer;
use crate::{decode, endpoint, site, time};

fn read(response: &Response) -> Result<Reading, Error> {
    decode(&Protocol::Pls(Pls { feed: endpoint() }), 0, response)
}

fn text(body: impl Into<Vec<u8>>) -> Result<Reading, Error> {
    read(&Response::new(200, "application/rss+xml", body.into()))
}

#[test]
fn zurich_has_37_car_parks() {
    let reading = read(&answer("pls-rss/zuerich-pls.xml")).unwrap();
    assert_eq!((reading.sites.len(), reading.refused.len()), (37, 0));
    let states = [ParkingState::Open, ParkingState::Full, ParkingState::NoData]
        .map(|state| reading.sites.iter().filter(|site| site.state == Some(state)).count());
    assert_eq!(states, [29, 7, 1]);
    let accu = site(&reading, "http://www.plszh.ch/parkhaus/accu.jsp?pid=accu");
    assert_eq!((accu.name.as_str(), accu.address.as_deref()), ("Parkhaus Accu", Some("Otto-Schütz-Weg")));
    assert_eq!((accu.free(), accu.capacity(), accu.measured), (Some(131), None, time("2015-06-22T12:43:50Z")));
    assert_eq!(accu.links[0].as_str(), "http://www.plszh.ch/parkhaus/accu.jsp?pid=accu");
    let silent = reading.sites.iter().find(|site| site.state == Some(ParkingState::NoData)).unwrap();
    assert_eq!(silent.free(), None);
    let source = reading.source.unwrap();
    assert_eq!(source.name, "FEED Parkleitsystem Stadt Zürich");
    assert!(source.licence.as_ref().unwrap().contains("CC-0"));
}

#[test]
fn other_documents_are_refused_and_one_broken_item_costs_one() {
    assert_eq!(text("<html/>"), Err(Error::Nonsense(Nonsense::WebPage)));
    assert_eq!(text("<a/>"), Err(Error::Nonsense(Nonsense::Unexpected)));
    assert_eq!(text("<rss><channel>"), Err(Error::Nonsense(Nonsense::Malformed)));
    let reading =
        text("<rss><channel><item/><item><title>A</title><description>closed / 3</description></item></channel></rss>")
            .unwrap();
    assert_eq!((reading.refused[0].why, site(&reading, "A").state), (Why::Nameless, Some(ParkingState::Closed)));
}

proptest! {
    #[test]
    fn anything_like_a_feed_is_read_or_refused(
        title in "[^<&]{0,20}", description in "[^<&]{0,20}|(open|closed|[?]+) / {0,3}-?[0-9?]{0,12}", date in "[^<&]{0,30}",
        bytes in prop::collection::vec(any::<u8>(), 0..100),
    ) {
        let item = format!("<item><title>{title}</title><description>{description}</description><pubDate>{date}</pubDate></item>");
        let _ = text(format!("<rss><channel>{item}</channel></rss>"));
        let _ = text(bytes);
    }
}
