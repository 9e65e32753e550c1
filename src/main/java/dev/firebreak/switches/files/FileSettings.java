package dev.firebreak.switches.files;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of definition files.
 *
 * @param definitions YAML files, or folders of them, that define systems and switches
 * @param definitionsLargestFile what a single file may hold at most
 * @param definitionsMostFiles how many files a folder may hold at most
 */
@ConfigurationProperties("firebreak")
record FileSettings(
        @DefaultValue List<Path> definitions,
        @DefaultValue("4MB") DataSize definitionsLargestFile,
        @DefaultValue("1000") int definitionsMostFiles) {}
