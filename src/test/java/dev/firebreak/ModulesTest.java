package dev.firebreak;

import dev.firebreak.testing.Golden;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.NamedInterface;

/** The modules keep to what each says it may use. */
class ModulesTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    @Test
    void noModuleUsesWhatItMayNot() {
        MODULES.verify();
    }

    @Test
    void whoUsesWhomIsWrittenDown() {
        String written = MODULES.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .map(ModulesTest::line)
                .collect(Collectors.joining("\n", "", "\n"));
        Golden.check("modules.txt", written);
    }

    private static String line(ApplicationModule module) {
        TreeSet<String> uses = module.getDirectDependencies(MODULES).stream()
                .map(ApplicationModuleDependency::getTargetModule)
                .map(target -> target.getIdentifier().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> offers = module.getNamedInterfaces().stream()
                .filter(NamedInterface::isNamed)
                .map(NamedInterface::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        return module.getIdentifier()
                + (uses.isEmpty() ? " uses no other" : " uses " + String.join(", ", uses))
                + (offers.isEmpty() ? "" : "; offers beside its door " + String.join(", ", offers));
    }
}
