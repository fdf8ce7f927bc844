//! The city's memory: reports in SQLite, photos as files beside it.
//!
//! An accepted report survives a crash. Its photos are on the disk under their final names before its row is
//! committed, and a commit returns only when the write-ahead log is on the disk (`synchronous = FULL`).

mod photos;
mod report;
mod schema;
mod seed;

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use anyhow::Context as _;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior, named_params, params};

use self::{
    photos::PhotoFolder,
    report::{REPORT_COLUMNS, read_report},
};
pub(crate) use self::{
    photos::{Photo, PhotoFormat},
    report::{Contact, Filing, Filter, NumberedWhen, Place, Position, Receipt, Report, Status},
};
use crate::catalogue::Catalogue;

/// One open data folder. Every call blocks until the disk has answered; a server calls it off its async threads.
pub(crate) struct Store {
    connection: Mutex<Connection>,
    photos: PhotoFolder,
    /// Held while the store is open: two cities in one folder would clear away each other's photos.
    _lock: File,
}

impl Store {
    /// Opens a data folder and creates what is missing: the folder, the tables, and on the first run past reports.
    pub(crate) fn open(folder: &Path, catalogue: &Catalogue, now: Timestamp) -> anyhow::Result<Self> {
        fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
        let lock = File::create(folder.join("lock"))?;
        lock.try_lock().with_context(|| format!("{} is in use by another civic-demo", folder.display()))?;
        let photos = PhotoFolder::open(folder.join("photos"))?;
        let database = folder.join("firenze.sqlite");
        let mut connection =
            Connection::open(&database).with_context(|| format!("cannot open {}", database.display()))?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        schema::migrate(&mut connection, |transaction| seed::sow(transaction, catalogue, now))?;
        photos.remove_all_but(&known_photos(&connection)?)?;
        Ok(Self { connection: Mutex::new(connection), photos, _lock: lock })
    }

    /// Files a report with its photos. The same filled-in form a second time files nothing and gets the first receipt.
    pub(crate) fn file(&self, filing: &Filing, photos: &[Photo], now: Timestamp) -> anyhow::Result<Receipt> {
        let names = self.photos.keep(photos)?;
        let receipt = self.record(filing, &names, now)?;
        if receipt.again {
            self.photos.remove(&names)?;
        }
        Ok(receipt)
    }

    fn record(&self, filing: &Filing, photos: &[String], now: Timestamp) -> anyhow::Result<Receipt> {
        let mut connection = self.lock();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if let Some(first) = receipt_of_same_form(&transaction, filing)? {
            return Ok(first);
        }
        let receipt = insert(&transaction, filing, photos, now)?;
        transaction.commit()?;
        Ok(receipt)
    }

    /// Reports that have a number, newest first.
    pub(crate) fn reports(&self, filter: &Filter, now: Timestamp) -> anyhow::Result<Vec<Report>> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(&format!(
            "SELECT {REPORT_COLUMNS} FROM report
             WHERE numbered_at <= :now
               AND (:numbers IS NULL OR number IN (SELECT value FROM json_each(:numbers)))
               AND (:codes IS NULL OR service_code IN (SELECT value FROM json_each(:codes)))
               AND (:statuses IS NULL OR status IN (SELECT value FROM json_each(:statuses)))
               AND (:from IS NULL OR requested_at >= :from)
               AND (:to IS NULL OR requested_at <= :to)
             ORDER BY requested_at DESC, id DESC LIMIT :limit OFFSET :offset"
        ))?;
        let rows = statement.query_map(
            named_params! {
                ":now": now.as_millisecond(),
                ":numbers": as_json(filter.numbers.as_ref())?,
                ":codes": as_json(filter.service_codes.as_ref())?,
                ":statuses": as_json(filter.statuses.as_ref())?,
                ":from": filter.from.map(Timestamp::as_millisecond),
                ":to": filter.to.map(Timestamp::as_millisecond),
                ":limit": filter.limit,
                ":offset": filter.offset,
            },
            read_report,
        )?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The report that a token stands for; its number counts only from `numbered_at` on.
    pub(crate) fn report_by_token(&self, token: &str) -> anyhow::Result<Option<Report>> {
        let connection = self.lock();
        let query = format!("SELECT {REPORT_COLUMNS} FROM report WHERE token = ?1");
        Ok(connection.prepare_cached(&query)?.query_row([token], read_report).optional()?)
    }

    /// Every report for the desk, newest first, also those that have no number yet, each with its contact.
    pub(crate) fn desk(&self, limit: u32, offset: u32) -> anyhow::Result<Vec<(Report, Contact)>> {
        let query = format!("SELECT {REPORT_COLUMNS} FROM report ORDER BY id DESC LIMIT ?1 OFFSET ?2");
        self.with_contacts(&query, params![limit, offset])
    }

    /// The report that was filed last; 0 if there is none.
    pub(crate) fn newest(&self) -> anyhow::Result<i64> {
        Ok(self.lock().query_row("SELECT COALESCE(MAX(id), 0) FROM report", [], |row| row.get(0))?)
    }

    /// What was filed after the report `id`, oldest first, each with its contact.
    pub(crate) fn filed_after(&self, id: i64) -> anyhow::Result<Vec<(Report, Contact)>> {
        let query = format!("SELECT {REPORT_COLUMNS} FROM report WHERE id > ?1 ORDER BY id");
        self.with_contacts(&query, params![id])
    }

    fn with_contacts(&self, query: &str, params: impl rusqlite::Params) -> anyhow::Result<Vec<(Report, Contact)>> {
        let connection = self.lock();
        let reports: Vec<Report> =
            connection.prepare_cached(query)?.query_map(params, read_report)?.collect::<Result<_, _>>()?;
        reports.into_iter().map(|report| Ok((report.clone(), contact(&connection, report.id)?))).collect()
    }

    /// Changes what the city says about a report. False if there is no such report.
    pub(crate) fn set_status(&self, id: i64, status: Status, notes: &str, now: Timestamp) -> anyhow::Result<bool> {
        let changed = self.lock().execute(
            "UPDATE report SET status = ?2, status_notes = NULLIF(?3, ''), updated_at = ?4 WHERE id = ?1",
            params![id, status, notes, now.as_millisecond()],
        )?;
        Ok(changed > 0)
    }

    /// The path and the format of a kept photo, if there is one of this name.
    pub(crate) fn photo(&self, name: &str) -> Option<(PathBuf, PhotoFormat)> {
        self.photos.find(name)
    }

    fn lock(&self) -> MutexGuard<'_, Connection> {
        // A panic while the lock was held rolled its transaction back, so the connection is sound.
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Writes one report. Rows are never deleted, so the number of the next one is known before it is written.
fn insert(
    transaction: &Transaction<'_>,
    filing: &Filing,
    photos: &[String],
    now: Timestamp,
) -> anyhow::Result<Receipt> {
    let id: i64 = transaction.query_row("SELECT COALESCE(MAX(id), 0) + 1 FROM report", [], |row| row.get(0))?;
    let number = format!("{}-{id:05}", crate::calendar::in_firenze(now).year());
    let (token, numbered_at) = match &filing.numbered {
        NumberedWhen::Now => (None, now),
        NumberedWhen::Later { token, delay } => (Some(token.clone()), now + *delay),
    };
    let expected_at = now + SignedDuration::from_hours(24 * filing.expected_days);
    transaction.execute(
        "INSERT INTO report (id, number, token, numbered_at, service_code, status, description, address, address_id,
           lat, long, media_url, answers, requested_at, updated_at, expected_at)
         VALUES (:id, :number, :token, :numbered_at, :service_code, :status, :description, :address, :address_id,
           :lat, :long, :media_url, :answers, :now, :now, :expected_at)",
        named_params! {
            ":id": id,
            ":number": number,
            ":token": token,
            ":numbered_at": numbered_at.as_millisecond(),
            ":service_code": filing.service_code,
            ":status": Status::Open,
            ":description": filing.description,
            ":address": filing.place.address,
            ":address_id": filing.place.address_id,
            ":lat": filing.place.position.map(|position| position.lat),
            ":long": filing.place.position.map(|position| position.long),
            ":media_url": filing.media_url,
            ":answers": serde_json::to_string(&filing.answers)?,
            ":now": now.as_millisecond(),
            ":expected_at": expected_at.as_millisecond(),
        },
    )?;
    for (position, name) in (0_i64..).zip(photos) {
        transaction
            .execute("INSERT INTO photo (name, report, position) VALUES (?1, ?2, ?3)", params![name, id, position])?;
    }
    let who = &filing.contact;
    if *who != Contact::default() {
        transaction.execute(
            "INSERT INTO contact (report, email, phone, first_name, last_name, account_id)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![id, who.email, who.phone, who.first_name, who.last_name, who.account_id],
        )?;
    }
    if let Some(form) = &filing.form {
        transaction.execute(
            "INSERT INTO form (device_id, service_code, description, report) VALUES (?1, ?2, ?3, ?4)",
            params![form, filing.service_code, filing.description, id],
        )?;
    }
    Ok(Receipt { id, number, token, again: false })
}

fn receipt_of_same_form(transaction: &Transaction<'_>, filing: &Filing) -> rusqlite::Result<Option<Receipt>> {
    transaction
        .query_row(
            "SELECT id, number, token FROM report JOIN form ON form.report = report.id
             WHERE form.device_id = ?1 AND form.service_code = ?2 AND form.description = ?3",
            params![filing.form, filing.service_code, filing.description],
            |row| Ok(Receipt { id: row.get(0)?, number: row.get(1)?, token: row.get(2)?, again: true }),
        )
        .optional()
}

fn contact(connection: &Connection, report: i64) -> rusqlite::Result<Contact> {
    let query = "SELECT email, phone, first_name, last_name, account_id FROM contact WHERE report = ?1";
    let contact = connection.prepare_cached(query)?.query_row([report], |row| {
        Ok(Contact {
            email: row.get(0)?,
            phone: row.get(1)?,
            first_name: row.get(2)?,
            last_name: row.get(3)?,
            account_id: row.get(4)?,
        })
    });
    Ok(contact.optional()?.unwrap_or_default())
}

fn known_photos(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    connection.prepare("SELECT name FROM photo")?.query_map([], |row| row.get(0))?.collect()
}

fn as_json<T: serde::Serialize>(list: Option<&Vec<T>>) -> serde_json::Result<Option<String>> {
    list.map(serde_json::to_string).transpose()
}
