package dev.firebreak.playbooks;

import dev.firebreak.playbooks.definition.PlaybookText;
import dev.firebreak.playbooks.definition.Reviewed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The playbooks that there are: those that are shipped, and those of the operator's folders. A broken one hides no other. */
@Component
class Library {

    private static final Logger LOG = LoggerFactory.getLogger(Library.class);
    private static final int MOST_FILES = 1_000;

    /** In UTF-8 a character takes four bytes at most. */
    private static final int LARGEST = 4 * PlaybookText.LONGEST + 1;

    private final LibrarySettings settings;
    private final List<PlaybookRow> shipped;
    private Map<Path, Seen> files = Map.of();
    private volatile List<PlaybookRow> rows;

    Library(LibrarySettings settings) {
        this.settings = settings;
        this.shipped = shipped();
        this.rows = shipped;
        look();
    }

    /** In the order in which they count: of two with one id the later one does. */
    List<PlaybookRow> rows() {
        return rows;
    }

    /** A file as it was when it was read. */
    private record Seen(Object mark, PlaybookRow row) {}

    /** Reads the files that are new or different since. */
    final synchronized void look() {
        Map<Path, Seen> now = new LinkedHashMap<>();
        for (Path folder : settings.playbooks()) {
            for (Path file : within(folder)) {
                Object mark = mark(file);
                Seen before = files.get(file);
                now.put(file, before != null && before.mark().equals(mark) ? before : new Seen(mark, read(file)));
            }
        }
        if (!now.equals(files)) {
            files = now;
            List<PlaybookRow> all = new ArrayList<>(shipped);
            now.values().forEach(seen -> all.add(seen.row()));
            rows = List.copyOf(all);
        }
    }

    private static List<Path> within(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Library::isYaml).sorted().limit(MOST_FILES).toList();
        } catch (IOException unreadable) {
            LOG.warn("The folder of playbooks {} cannot be read: {}", folder, unreadable.toString());
            return List.of();
        }
    }

    private static boolean isYaml(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private static Object mark(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return List.of(attributes.lastModifiedTime(), attributes.size());
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static PlaybookRow read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return review(file.toString(), new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            LOG.warn("The playbook {} cannot be read: {}", file, unreadable.toString());
            return review(file.toString(), "");
        }
    }

    private static PlaybookRow review(String source, String text) {
        Reviewed reviewed = PlaybookText.review(text);
        reviewed.faults().forEach(fault -> LOG.warn("Playbook {}: {}", source, fault.sentence()));
        return new PlaybookRow(
                source, reviewed.playbook(), KeptVersion.hashOf(text), text, reviewed.faults(), reviewed.advice());
    }

    private static List<PlaybookRow> shipped() {
        List<PlaybookRow> found = new ArrayList<>();
        try {
            for (Resource each :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:playbooks/*.yaml")) {
                try (InputStream in = each.getInputStream()) {
                    found.add(review(
                            String.valueOf(each.getFilename()), new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException unreadable) {
            LOG.error("The shipped playbooks cannot be read", unreadable);
        }
        return List.copyOf(found);
    }
}
