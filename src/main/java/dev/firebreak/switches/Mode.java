package dev.firebreak.switches;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** A named set of positions of one system, such as "read only". */
@Entity(name = "ContainmentMode")
class Mode {

    /** The primary key. */
    @Embeddable
    record Id(
            @Column(name = "system_key") String system,
            @Column(name = "mode_key") String key) {

        static Id of(SystemKey system, ModeKey key) {
            return new Id(system.value(), key.value());
        }
    }

    @EmbeddedId
    private Id id;

    private String name;
    private String description;
    private String positions;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Mode() {}

    Mode(SystemKey system, ModeRow row) {
        this.id = Id.of(system, row.key());
        redefine(row);
    }

    final void redefine(ModeRow row) {
        name = row.name();
        description = row.description();
        Map<String, String> written = new LinkedHashMap<>();
        row.positions().forEach((key, position) -> written.put(key.value(), position.value()));
        positions = Json.MAPPER.writeValueAsString(written);
    }

    ModeRow row() {
        Map<SwitchKey, PositionKey> read = new LinkedHashMap<>();
        Json.MAPPER
                .readValue(positions, new TypeReference<LinkedHashMap<String, String>>() {})
                .forEach((key, position) -> read.put(new SwitchKey(key), new PositionKey(position)));
        return new ModeRow(new ModeKey(id.key()), name, description, read);
    }
}
