package dev.firebreak.incidents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps readers as one column: null for everybody, else a line each, {@code person:4f…} or {@code role:administrator}. */
final class ReadersColumn {

    private static final String ROLE = "role:";

    private ReadersColumn() {}

    static @Nullable String write(Readers readers) {
        return switch (readers) {
            case Readers.Everybody everybody -> null;
            case Readers.Only only -> {
                List<String> lines = new ArrayList<>(only.people());
                only.roles().forEach(role -> lines.add(ROLE + role));
                lines.sort(String::compareTo);
                yield String.join("\n", lines);
            }
        };
    }

    static Readers read(@Nullable String column) {
        if (column == null) {
            return new Readers.Everybody();
        }
        Set<String> people = new HashSet<>();
        Set<String> roles = new HashSet<>();
        column.lines().forEach(line -> {
            if (line.startsWith(ROLE)) {
                roles.add(line.substring(ROLE.length()));
            } else if (!line.isBlank()) {
                people.add(line);
            }
        });
        return new Readers.Only(people, roles);
    }
}
