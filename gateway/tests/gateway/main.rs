//! The gateway as citizens and cities meet it: the program itself, on SQLite and on PostgreSQL.

mod api;
mod city;
mod cluster;
mod counting;
mod dialect;
mod eligibility;
mod faults;
mod openapi;
mod replicas;
mod stores;
