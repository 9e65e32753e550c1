package dev.firebreak.playbooks;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where playbooks come from.
 *
 * @param playbooks folders of YAML files, besides the shipped ones; of two playbooks of one id the later folder's counts
 */
@ConfigurationProperties("firebreak")
record LibrarySettings(@DefaultValue List<Path> playbooks) {}
