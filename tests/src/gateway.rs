//! The gateway of the demo city: its polls, its switches, and what reached it.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use crate::City;

/// The votes that the gateway keeps of a poll: those that are equal, as the export writes them, and how many there are.
pub type Votes = BTreeMap<String, u64>;

impl City {
    /// Makes the gateway slow or faulty: `{ "fail": "drop_after_accept", "only": "ballots", "times": 1 }`.
    ///
    /// # Errors
    /// If the city does not know this behaviour.
    pub async fn gateway_behaves(&self, behaviour: Value) -> Result<()> {
        let answer = self.client.post(self.page("/_control/gateway")).json(&behaviour).send().await?;
        ensure!(answer.status().is_success(), "the gateway cannot behave like {behaviour}");
        Ok(())
    }

    /// How many ballots were sent to the gateway since the city started, whatever became of them.
    ///
    /// # Errors
    /// If the city does not answer.
    pub async fn ballots_sent(&self) -> Result<u64> {
        let log: Value = self.client.get(self.page("/_control/gateway")).send().await?.json().await?;
        log["ballots_received"].as_u64().context("the city does not count ballots")
    }

    /// The votes that the gateway keeps of a poll now.
    ///
    /// # Errors
    /// If the city does not answer.
    pub async fn votes(&self, poll: &str) -> Result<Votes> {
        let votes = self.client.get(self.page(&format!("/_control/gateway/polls/{poll}"))).send().await?;
        let votes: Vec<(String, u64)> = votes.error_for_status()?.json().await?;
        Ok(votes.into_iter().collect())
    }

    /// Fails unless the gateway keeps what it kept before, and these votes besides: each as the export writes it.
    ///
    /// # Errors
    /// If it keeps others.
    pub async fn has_beside(&self, before: &Votes, poll: &str, more: &[Value]) -> Result<()> {
        let mut wanted = before.clone();
        for vote in more {
            *wanted.entry(vote.to_string()).or_default() += 1;
        }
        let now = self.votes(poll).await?;
        ensure!(now == wanted, "the gateway keeps {now:?}, and should keep {wanted:?}");
        Ok(())
    }

    /// A poll as the gateway tells of it.
    ///
    /// # Errors
    /// If there is none with this id.
    pub async fn poll(&self, id: &str) -> Result<Value> {
        let answer = self.client.get(self.page(&format!("/gateway/v1/polls/{id}"))).send().await?;
        Ok(answer.error_for_status()?.json().await?)
    }

    /// Adds a poll, or changes one, as the city’s clerks do.
    ///
    /// # Errors
    /// If the gateway does not take it.
    pub async fn ask(&self, poll: &Value) -> Result<()> {
        let answer = self.client.put(self.page("/_control/gateway/polls")).json(poll).send().await?;
        ensure!(answer.status().is_success(), "the gateway does not ask {poll}: {}", answer.text().await?);
        Ok(())
    }

    /// Changes when a poll begins and ends.
    ///
    /// # Errors
    /// If the gateway does not take it.
    pub async fn set_dates(&self, id: &str, opens: &str, closes: &str) -> Result<()> {
        let mut poll = self.poll(id).await?;
        (poll["opens"], poll["closes"]) = (json!(opens), json!(closes));
        self.ask(&poll).await
    }

    /// Ends a poll: what it counts then is final.
    ///
    /// # Errors
    /// If the gateway does not take it.
    pub async fn close_poll(&self, id: &str) -> Result<()> {
        self.set_dates(id, "2020-01-01T08:00:00Z", "2020-01-02T20:00:00Z").await
    }

    /// What came out of a poll; the status of the answer if that is not shown.
    ///
    /// # Errors
    /// If the city does not answer.
    pub async fn results(&self, id: &str) -> Result<Result<Value, u16>> {
        let answer = self.client.get(self.page(&format!("/gateway/v1/polls/{id}/results"))).send().await?;
        let status = answer.status();
        Ok(if status.is_success() { Ok(answer.json().await?) } else { Err(status.as_u16()) })
    }

    /// A code that nobody has used: one of those that the page shows to who tries the demo.
    ///
    /// # Errors
    /// If it shows none.
    pub async fn code(&self) -> Result<String> {
        let page = self.client.get(self.page("/partecipa")).send().await?.text().await?;
        let code = page.split_once("<code>").and_then(|(_, rest)| rest.split_once("</code>"));
        Ok(code.context("the page shows no codes")?.0.to_owned())
    }
}
