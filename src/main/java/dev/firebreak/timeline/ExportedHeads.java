package dev.firebreak.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The file outside the database that says which head the chain had when; one line each, only ever appended to. */
@Component
class ExportedHeads {
    private static final Logger LOG = LoggerFactory.getLogger(ExportedHeads.class);
    private static final Pattern LINE = Pattern.compile("\\S+ chain=(\\S+) seq=(\\d{1,18}) hash=([0-9a-f]{64})");

    private final Path file;

    ExportedHeads(@Value("${firebreak.timeline-head-file:data/timeline-head.log}") Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    String append(Instant at, String chain, Head head) throws IOException {
        String line = at + " chain=" + chain + " seq=" + head.seq() + " hash="
                + HexFormat.of().formatHex(head.hash());
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return line;
    }

    /** The hash of each head that was exported of this chain, by its sequence number; none without a file. */
    SortedMap<Long, byte[]> of(String chain) {
        if (!Files.exists(file)) {
            return Collections.emptySortedMap();
        }
        SortedMap<Long, byte[]> heads = new TreeMap<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(LINE::matcher)
                    .filter(Matcher::matches)
                    .filter(line -> line.group(1).equals(chain))
                    .forEach(line -> heads.put(
                            Long.parseLong(line.group(2)), HexFormat.of().parseHex(line.group(3))));
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            LOG.warn("Cannot compare the timeline with the heads in {}: {}", file, unreadable.toString());
        }
        return heads;
    }
}
