//! The gateway as citizens and cities meet it: the program itself, on SQLite and on PostgreSQL.

mod city;
mod cluster;
mod faults;
