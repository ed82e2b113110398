-- The key that signs the log lies in the data folder; a registry with another key must not sign this log.
create table log_name (
    id integer primary key,
    verifier_key varchar(400) not null
);
