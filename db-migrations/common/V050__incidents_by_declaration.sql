-- Lists and figures go by when an incident was declared, which somebody may correct.
create index incident_by_declaration on incident (declared_at);
