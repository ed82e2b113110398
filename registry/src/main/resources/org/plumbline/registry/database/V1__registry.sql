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
    vendor varchar(200) not null,
    vendor_name varchar(400) not null,
    product varchar(200) not null,
    product_name varchar(400) not null,
    product_version varchar(100) not null,
    standard_ref varchar(200) not null references standard (ref),
    verdict varchar(40) not null,
    envelope_digest varchar(64) not null,
    received_at timestamp with time zone not null,
    entry_index bigint not null references log_entry (entry_index)
);

create table report_document (
    digest varchar(64) primary key references report (digest),
    envelope ${bytes} not null,
    evidence ${bytes}
);

-- The certifier's signature over the same payload.
create table rerun (
    report varchar(64) primary key references report (digest),
    certifier varchar(200) not null,
    envelope_digest varchar(64) not null,
    envelope ${bytes} not null,
    received_at timestamp with time zone not null
);

-- A number and a status entry, given out before the certificate is signed.
create table reservation (
    number varchar(40) primary key,
    report varchar(64) not null references report (digest),
    status_index integer not null unique,
    reserved_at timestamp with time zone not null
);

create table certificate (
    number varchar(40) primary key references reservation (number),
    report varchar(64) not null references report (digest),
    standard_ref varchar(200) not null references standard (ref),
    certifier varchar(200) not null,
    certifier_name varchar(400) not null,
    vendor varchar(200) not null,
    vendor_name varchar(400) not null,
    product_name varchar(400) not null,
    product_version varchar(100) not null,
    valid_from timestamp with time zone not null,
    valid_until timestamp with time zone not null,
    status_index integer not null unique,
    state varchar(20) not null,
    state_reason varchar(400),
    state_since timestamp with time zone not null,
    digest varchar(64) not null,
    document ${bytes} not null,
    entry_index bigint not null references log_entry (entry_index)
);

create sequence certificate_number start with 1 increment by 1;

-- The signed status lists as last published.
create table status_list (
    purpose varchar(20) primary key,
    document ${bytes} not null,
    valid_until timestamp with time zone not null
);
