package dev.firebreak.incidents;

import static dev.firebreak.testing.Actors.RITA;
import static dev.firebreak.testing.Actors.VIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** Files and pictures of an incident, whatever they are called. */
abstract class FilesTest extends IncidentsFixture {

    private static final int MB = 1024 * 1024;

    @Autowired
    IncidentRecords records;

    private FileRow add(IncidentRow incident, String name, byte[] content) {
        return records.add(new AddFile(RITA, incident.key(), name, new ByteArrayInputStream(content)));
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @Test
    void whatIsKeptIsGivenBackToTheByte() throws Exception {
        IncidentRow incident = declare(RITA, "Refunds");
        for (int size : List.of(1, 256 * 1024, 256 * 1024 + 1, 10 * MB)) {
            byte[] content = bytes(size);
            FileRow row = add(incident, "dump.bin", content);
            assertThat(records.open(row).readAllBytes()).isEqualTo(content);
            assertThat(row.size()).isEqualTo(size);
            assertThat(row.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        }
        assertThat(records.files(VIC, incident.key())).hasSize(4);
        assertThat(last(incident).kind()).isEqualTo("incident.file");
        assertThat(last(incident).sentence()).startsWith("File “dump.bin”, ").contains(", 10 MB, SHA-256 ");
    }

    @Test
    void whatIsEmptyOrTooLargeIsRefused() {
        IncidentRow incident = declare(RITA, "Refunds");
        for (byte[] content : List.of(new byte[0], bytes(10 * MB + 1))) {
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> add(incident, "x", content));
        }
        assertThat(records.files(VIC, incident.key())).isEmpty();
        assertThat(kinds(incident)).containsExactly("incident.declared");
    }

    @Test
    void aNameIsNothingButAName() {
        IncidentRow incident = declare(RITA, "Refunds");
        Map<String, String> names = Map.of(
                "../../etc/passwd", "passwd",
                "C:\\temp\\a.txt", "a.txt",
                "a\r\nSet-Cookie: x", "a_Set-Cookie_ x",
                ".htaccess", "htaccess",
                "  ", "file");
        names.forEach((given, kept) ->
                assertThat(add(incident, given, bytes(10)).name()).as(given).isEqualTo(kept));
    }

    @Test
    void itsTypeIsThatOfItsContent() {
        IncidentRow incident = declare(RITA, "Refunds");
        byte[] png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        assertThat(add(incident, "innocent.txt", png).mediaType()).isEqualTo("image/png");
    }

    @Test
    void aFileBelongsToItsIncidentOnly() {
        IncidentRow incident = declare(RITA, "Refunds");
        IncidentRow other = declare(RITA, "Other");
        FileRow row = add(incident, "x", bytes(10));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> records.file(VIC, other.key(), row.id()));
        assertThat(records.file(VIC, incident.key(), row.id())).isEqualTo(row);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () -> records.add(new AddFile(VIC, incident.key(), "x", new ByteArrayInputStream(bytes(1)))));
    }
}

@ContextConfiguration(initializers = OnH2.class)
class FilesOnH2Test extends FilesTest {}

@ContextConfiguration(initializers = OnPostgres.class)
class FilesOnPostgresTest extends FilesTest {}
