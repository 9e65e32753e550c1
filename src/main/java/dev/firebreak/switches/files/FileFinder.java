package dev.firebreak.switches.files;

import dev.firebreak.base.yaml.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the files that the settings name: themselves, or the YAML files of a folder by name. */
record FileFinder(FileSettings settings) {

    /** A file, or a setting behind which there is none, and why. */
    record Found(Path path, @Nullable Fault fault) {}

    List<Found> find() {
        List<Found> found = new ArrayList<>();
        for (Path path : settings.definitions()) {
            found.addAll(Files.isDirectory(path) ? within(path) : List.of(file(path)));
        }
        return found;
    }

    private static Found file(Path path) {
        return new Found(path, Files.exists(path) ? null : Fault.ofFile("does not exist"));
    }

    private List<Found> within(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Found> files = inside.filter(FileFinder::isYaml)
                    .sorted()
                    .limit(settings.definitionsMostFiles() + 1L)
                    .map(FileFinder::file)
                    .toList();
            if (files.isEmpty()) {
                return List.of(new Found(folder, Fault.ofFile("is a folder without a file named *.yaml or *.yml")));
            }
            return files.size() > settings.definitionsMostFiles() ? List.of(tooMany(folder)) : files;
        } catch (IOException failure) {
            return List.of(new Found(folder, Fault.ofFile("cannot be listed: " + failure.getMessage())));
        }
    }

    private Found tooMany(Path folder) {
        return new Found(
                folder,
                Fault.ofFile("holds more than " + settings.definitionsMostFiles()
                        + " files: raise firebreak.definitions-most-files"));
    }

    private static boolean isYaml(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }
}
