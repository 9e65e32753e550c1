package dev.firebreak.playbooks;

import dev.firebreak.playbooks.definition.PlaybookText;
import dev.firebreak.playbooks.definition.Reviewed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final int LARGEST = 4 * PlaybookText.LONGEST;

    private final LibrarySettings settings;
    private volatile List<PlaybookRow> rows = List.of();
    private volatile Map<String, String> read = Map.of();

    Library(LibrarySettings settings) {
        this.settings = settings;
        look();
    }

    List<PlaybookRow> rows() {
        return rows;
    }

    /** Reads what is new or different since. */
    final synchronized void look() {
        Map<String, String> texts = texts();
        if (texts.equals(read)) {
            return;
        }
        Map<String, PlaybookRow> known = new LinkedHashMap<>();
        rows.forEach(row -> known.put(row.source() + row.hash(), row));
        List<PlaybookRow> now = new ArrayList<>();
        texts.forEach((source, text) -> {
            PlaybookRow before = known.get(source + KeptVersion.hashOf(text));
            now.add(before == null ? review(source, text) : before);
        });
        rows = List.copyOf(now);
        read = texts;
    }

    private static PlaybookRow review(String source, String text) {
        Reviewed reviewed = PlaybookText.review(text);
        reviewed.faults().forEach(fault -> LOG.warn("Playbook {}: {}", source, fault.sentence()));
        return new PlaybookRow(
                source, reviewed.playbook(), KeptVersion.hashOf(text), text, reviewed.faults(), reviewed.advice());
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        shipped(texts);
        settings.playbooks().forEach(folder -> ofFolder(folder, texts));
        return texts;
    }

    private static void shipped(Map<String, String> texts) {
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:playbooks/*.yaml")) {
                try (InputStream in = resource.getInputStream()) {
                    texts.put(
                            String.valueOf(resource.getFilename()),
                            new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException unreadable) {
            LOG.error("The shipped playbooks cannot be read", unreadable);
        }
    }

    private static void ofFolder(Path folder, Map<String, String> texts) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted()
                    .forEach(file -> texts.put(file.toString(), text(file)));
        } catch (IOException unreadable) {
            LOG.warn("The folder of playbooks {} cannot be read: {}", folder, unreadable.toString());
        }
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
