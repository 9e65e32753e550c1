package dev.firebreak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** As many systems and switches as a large organisation may have, as a definition file. */
final class BigBoard {

    private static final int SYSTEMS = 200;
    private static final int SWITCHES_EACH = 25;

    private BigBoard() {}

    static Path write(Path directory) throws IOException {
        StringBuilder yaml = new StringBuilder("systems:\n");
        for (int system = 0; system < SYSTEMS; system++) {
            yaml.append(system(system));
            for (int number = 0; number < SWITCHES_EACH; number++) {
                yaml.append(tool(number));
            }
        }
        return Files.writeString(directory.resolve("big-board.yaml"), yaml);
    }

    private static String system(int number) {
        return """
                  assistant-%1$d:
                    name: Assistant %1$d
                    environment: production
                    switches:
                """.formatted(number);
    }

    private static String tool(int number) {
        return """
                      tool.action_%1$d:
                        kind: tool
                        name: Action %1$d
                        valueType: boolean
                        normal: 'on'
                        positions:
                          - {key: 'on', label: Enabled, value: true}
                          - {key: 'off', label: Disabled, value: false, restraint: 2}
                """.formatted(number);
    }
}
