package dev.firebreak.severities;

import dev.firebreak.testing.OnH2;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OnH2.class)
class SeveritiesOnH2Test extends SeveritiesTest {}
