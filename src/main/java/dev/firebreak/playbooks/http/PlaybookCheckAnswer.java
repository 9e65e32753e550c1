package dev.firebreak.playbooks.http;

import dev.firebreak.playbooks.definition.Reviewed;
import java.util.List;

/**
 * What is wrong with a playbook; nothing was kept.
 *
 * @param usable whether it could be run
 * @param faults for which it is refused
 * @param advice for which it is not
 */
record PlaybookCheckAnswer(
        boolean usable, List<PlaybookAnswer.FaultAnswer> faults, List<PlaybookAnswer.FaultAnswer> advice) {

    static PlaybookCheckAnswer of(Reviewed reviewed) {
        return new PlaybookCheckAnswer(
                reviewed.playbook() != null,
                PlaybookAnswer.FaultAnswer.of(reviewed.faults()),
                PlaybookAnswer.FaultAnswer.of(reviewed.advice()));
    }
}
