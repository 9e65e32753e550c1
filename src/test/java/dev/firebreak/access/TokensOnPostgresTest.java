package dev.firebreak.access;

import dev.firebreak.testing.OnPostgres;
import org.springframework.test.context.ContextConfiguration;

/** The same on a real PostgreSQL. */
@ContextConfiguration(initializers = OnPostgres.class, inheritInitializers = false)
class TokensOnPostgresTest extends TokensTest {}
