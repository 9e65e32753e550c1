package dev.firebreak.severities;

import dev.firebreak.testing.OnPostgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OnPostgres.class)
class SeveritiesOnPostgresTest extends SeveritiesTest {}
