package dev.firebreak.playbooks;

import dev.firebreak.base.Actor;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.playbooks.definition.PlaybookId;
import java.util.List;
import org.springframework.stereotype.Service;

/** The door to the library: which playbooks there are, and what is wrong with those that cannot be used. */
@Service
public class Playbooks {

    private final Library library;

    Playbooks(Library library) {
        this.library = library;
    }

    /**
     * All texts, those that are refused among them.
     *
     * @throws dev.firebreak.base.NotAllowed if the actor may not look
     */
    public List<PlaybookRow> list(Actor by) {
        by.needs(Permission.VIEW);
        return library.rows();
    }

    /**
     * The playbook of this id that counts.
     *
     * @throws NotFound if there is none that can be used
     */
    public PlaybookRow playbook(Actor by, PlaybookId id) {
        return list(by).reversed().stream()
                .filter(row -> row.playbook() != null && row.playbook().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("playbook", id.value()));
    }
}
