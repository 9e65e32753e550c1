package dev.firebreak.switches;

import dev.firebreak.base.SwitchKey;

/** Definitions as they are kept in the database: the same form in which people write them. */
final class DefinitionJson {

    private DefinitionJson() {}

    static String write(SwitchDefinition definition) {
        return Json.MAPPER.writeValueAsString(SwitchDocument.of(definition));
    }

    static SwitchDefinition read(SwitchKey key, String json) {
        return Json.MAPPER.readValue(json, SwitchDocument.class).define(key);
    }
}
