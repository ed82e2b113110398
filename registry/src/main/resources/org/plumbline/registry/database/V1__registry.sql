-- One set of migrations for H2 and PostgreSQL. ${bytes} is the type of a column for large bytes.

-- The public log: one row a leaf of the Merkle tree, never changed, never deleted.
create table log_entry (
    entry_index bigint primary key,
    leaf_hash bytea not null,
    entry bytea not null
);

-- Its size. Who appends locks this one row, so acts happen one after the other.
create table log_head (
    id integer primary key,
    log_size bigint not null
);
insert into log_head (id, log_size) values (1, 0);

-- The key that signs the log lies in the data folder; a registry with another key must not sign this log.
create table log_name (
    id integer primary key,
    verifier_key varchar(400) not null
);

-- Who did what with which token: not public.
create table act (
    entry_index bigint primary key references log_entry (entry_index),
    done_at timestamp with time zone not null,
    subject varchar(200) not null,
    token_id varchar(200) not null
);

create table standard (
    ref varchar(200) primary key,
    standard_id varchar(180) not null,
    edition varchar(1) not null,
    version integer not null,
    title varchar(400) not null,
    digest varchar(64) not null,
    promulgated_at timestamp with time zone not null,
    entry_index bigint not null references log_entry (entry_index),
    unique (standard_id, edition, version)
);

create table standard_archive (
    ref varchar(200) primary key references standard (ref),
    archive ${bytes} not null
);

create table trust_list (
    version bigint primary key,
    document ${bytes} not null,
    roots bytea not null,
    received_at timestamp with time zone not null,
    entry_index bigint not null references log_entry (entry_index)
);

-- A vendor's signed report, by the digest of its payload.
create table report (
    digest varchar(64) primary key,
    envelope_digest varchar(64) not null,
    vendor varchar(300) not null,
    vendor_name varchar(300) not null,
    product varchar(400) not null,
    product_name varchar(400) not null,
    product_version varchar(200) not null,
    standard_ref varchar(200) not null references standard (ref),
    kit varchar(400) not null,
    conformity varchar(40) not null,
    received_at timestamp with time zone not null,
    entry_index bigint not null references log_entry (entry_index)
);

create table report_envelope (
    digest varchar(64) primary key references report (digest),
    envelope ${bytes} not null
);

-- The evidence bag; only the vendor itself and certifiers may see it.
create table evidence (
    digest varchar(64) primary key references report (digest),
    bag ${bytes} not null
);

-- A certifier's signature over the same payload. A certificate names its re-run by digest, so all are kept.
create table rerun_statement (
    envelope_digest varchar(64) primary key,
    report varchar(64) not null references report (digest),
    certifier varchar(300) not null,
    envelope ${bytes} not null,
    received_at timestamp with time zone not null
);
create index rerun_statement_of_report on rerun_statement (report);

-- A number and a status entry, given out to one certifier before the certificate is signed.
create table reservation (
    number varchar(40) primary key,
    report varchar(64) not null references report (digest),
    certifier varchar(300) not null,
    status_index integer not null unique,
    reserved_at timestamp with time zone not null
);

create table certificate (
    number varchar(40) primary key references reservation (number),
    report varchar(64) not null references report (digest),
    rerun varchar(64) not null references rerun_statement (envelope_digest),
    status_index integer not null unique,
    certifier varchar(300) not null,
    certifier_name varchar(300) not null,
    valid_from timestamp with time zone not null,
    valid_until timestamp with time zone not null,
    standing varchar(20) not null,
    reason varchar(300),
    standing_since timestamp with time zone not null,
    digest varchar(64) not null,
    entry_index bigint not null references log_entry (entry_index)
);
create index certificate_on_report on certificate (report);

create table certificate_document (
    number varchar(40) primary key references certificate (number),
    document ${bytes} not null
);

-- The signed status lists as last published.
create table status_list (
    purpose varchar(20) primary key,
    document ${bytes} not null,
    signed_at timestamp with time zone not null
);
