-- Whether flagd clients may send a token in their selector, where servers and proxies tend to log it.
alter table api_token add column in_selector boolean default false not null;
