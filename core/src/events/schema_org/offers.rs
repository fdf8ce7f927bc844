//! What an event costs, and whether there are tickets left.

use super::jsonld::{Graph, get, local};
use crate::decimal;
use crate::document::Node;
use crate::events::model::{Event, Price, Purpose, Status};
use crate::events::words;

/// Amounts and links of all offers.
#[derive(Default)]
struct Offers<'n> {
    least: Option<(f64, String)>,
    most: Option<(f64, String)>,
    currency: Option<&'n str>,
    words: Option<&'n str>,
    /// Offers that tell whether there are tickets left, and those that have none.
    told: u32,
    sold_out: u32,
}

/// Reads `offers` and `isAccessibleForFree` into an event.
pub(super) fn read<'n>(graph: &Graph<'n, '_>, node: &'n Node<'_>, event: &mut Event) {
    let mut offers = Offers::default();
    let mut links = Vec::new();
    for offer in graph.all(node, "offers").take(200) {
        links.extend(graph.address(offer, "url"));
        offers.read(graph, offer);
        // An AggregateOffer may list those that it sums up.
        graph.all(offer, "offers").take(200).for_each(|offer| {
            links.extend(graph.address(offer, "url"));
            offers.read(graph, offer);
        });
    }
    let is_sold_out = offers.told > 0 && offers.sold_out == offers.told;
    event.price = match (graph.text(node, "isAccessibleForFree"), offers.price()) {
        (Some(free), _) if local(free).eq_ignore_ascii_case("true") => Some(Price::Free),
        (_, price) => price,
    };
    let purpose = if event.price == Some(Price::Free) { Purpose::Register } else { Purpose::Tickets };
    links.into_iter().for_each(|link| event.add_link(purpose, Some(link)));
    if is_sold_out && event.status == Status::Scheduled {
        event.status = Status::SoldOut;
    }
}

impl<'n> Offers<'n> {
    fn read(&mut self, graph: &Graph<'n, '_>, offer: &'n Node<'_>) {
        for priced in [Some(offer), graph.one(offer, "priceSpecification")].into_iter().flatten() {
            self.currency = self.currency.or(graph.text(priced, "priceCurrency"));
            for name in ["price", "lowPrice", "minPrice", "highPrice", "maxPrice"] {
                graph.text(priced, name).into_iter().for_each(|text| self.add(text));
            }
        }
        if let Some(availability) = graph.address(offer, "availability") {
            self.told = self.told.saturating_add(1);
            if matches!(local(availability), "SoldOut" | "OutOfStock" | "Discontinued") {
                self.sold_out = self.sold_out.saturating_add(1);
            }
        }
        if get(offer, "price").is_none() {
            self.words = self.words.or(graph.text(offer, "description"));
        }
    }

    /// Adds an amount; what is no number is words.
    fn add(&mut self, text: &'n str) {
        let number = text.trim().replace(',', ".");
        match decimal::parse(&number).filter(|amount| *amount >= 0.0) {
            Some(amount) => {
                if self.least.as_ref().is_none_or(|(least, _)| amount < *least) {
                    self.least = Some((amount, number.clone()));
                }
                if self.most.as_ref().is_none_or(|(most, _)| amount > *most) {
                    self.most = Some((amount, number));
                }
            }
            None => self.words = self.words.or(Some(text)),
        }
    }

    fn price(self) -> Option<Price> {
        let Some(((lowest, least), (highest, most))) = self.least.zip(self.most) else {
            return self.words.and_then(words::price);
        };
        if highest == 0.0 {
            return Some(Price::Free);
        }
        let most = (highest > lowest).then_some(most);
        let currency = self.currency.filter(|code| code.len() == 3).map(str::to_ascii_uppercase);
        Some(Price::Amounts { least, most, currency })
    }
}
