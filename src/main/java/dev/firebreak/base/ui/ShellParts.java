package dev.firebreak.base.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the shell needs of modules that it must not know. */
@Component
record ShellParts(
        ObjectProvider<CommandPalette> palettes,
        ObjectProvider<Environments> environmentNames,
        ObjectProvider<CurrentActor> currentActor,
        ObjectProvider<AuthenticationContext> authentication,
        ObjectProvider<ShellAddition> additions) {

    /** What other modules have to say on every page. */
    List<ShellAddition> said() {
        return additions.orderedStream().toList();
    }

    List<String> environments() {
        Environments environments = environmentNames.getIfAvailable();
        return environments == null ? List.of() : environments.names();
    }

    Optional<Actor> actor() {
        CurrentActor current = currentActor.getIfAvailable();
        try {
            return current == null ? Optional.empty() : Optional.of(current.get());
        } catch (Refusal nobody) {
            return Optional.empty();
        }
    }

    void signOut() {
        authentication.ifAvailable(AuthenticationContext::logout);
    }
}
