package dev.firebreak.delivery;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.SystemSnapshot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ends what has reached everybody, notes what takes too long, and lets go of flips that are no longer in force. */
@Component
class ReachUpkeep {

    private final Crowds crowds;
    private final Passages passages;
    private final Progress progress;
    private final Recorder recorder;
    private final ReachClock time;

    ReachUpkeep(Crowds crowds, Passages passages, Progress progress, Recorder recorder, ReachClock time) {
        this.crowds = crowds;
        this.passages = passages;
        this.progress = progress;
        this.recorder = recorder;
        this.time = time;
    }

    void look(SystemSnapshot system) {
        PassagesOfSystem underway = passages.of(system.key());
        crowds.of(system.key()).replaced().stream()
                .filter(each -> each.isPushedTo() && underway.all().stream().noneMatch(passage -> passage.isOwed(each)))
                .forEach(Instance::isGone);
        crowds.of(system.key()).silent().stream()
                .filter(each -> each.presence().isLeaving())
                .forEach(Instance::isGone);
        if (underway.all().isEmpty()) {
            return;
        }
        Map<FlipId, FlipRow> inForce = inForce(system);
        underway.all().forEach(passage -> {
            if (passage.revision() > system.revision()) {
                // Made since the system was looked at, which knows nothing of it yet.
                return;
            }
            letGo(passage, inForce);
            if (passage.flips().isEmpty()) {
                underway.remove(passage);
                return;
            }
            if (passage.stage() != Passage.Stage.COMPLETE) {
                look(system.key(), passage);
            } else if (passage.takeCorrected()) {
                recorder.corrected(reaches(passage));
            }
        });
    }

    private void look(SystemKey system, Passage passage) {
        Crowd crowd = crowds.of(system);
        passage.replaced(crowd.replaced(), crowd.holders());
        boolean over = time.since(passage.begun()).compareTo(time.target()) >= 0;
        if (passage.isEverybodyServed()) {
            boolean somebody = passage.hasReachedAnybody() || hasAskers(system, passage);
            if (somebody || over) {
                complete(passage, somebody);
            }
            return;
        }
        if (over && passage.stage() == Passage.Stage.UNDERWAY && !isOnlyOwedToPagesThatLeave(passage)) {
            passage.isLate();
            recorder.late(reaches(passage), time.target(), time.now());
        }
    }

    /** Pages are closed all the time: whether one is only cut off shows soon. */
    private static boolean isOnlyOwedToPagesThatLeave(Passage passage) {
        List<Instance> owed = passage.owed();
        return !owed.isEmpty() && owed.stream().allMatch(each -> each.presence().isLeaving());
    }

    private void complete(Passage passage, boolean somebody) {
        passage.isComplete();
        crowds.fresh(passage.flips().getFirst().system());
        recorder.complete(reaches(passage), somebody, time.now());
    }

    private boolean hasAskers(SystemKey system, Passage passage) {
        Crowd crowd = crowds.of(system);
        return passage.flips().stream()
                .anyMatch(flip -> !crowd.askers(flip.switchKey()).isEmpty());
    }

    private void letGo(Passage passage, Map<FlipId, FlipRow> inForce) {
        Passage.Stage stage = passage.stage();
        Map<FlipRow, Reach.OfFlip> ended = new LinkedHashMap<>();
        passage.ended(inForce).forEach(flip -> ended.put(flip, progress.of(flip, passage)));
        ended.keySet().forEach(passage::letGo);
        if (!ended.isEmpty() && stage != Passage.Stage.COMPLETE) {
            recorder.ended(ended, stage);
        }
    }

    private Map<FlipRow, Reach.OfFlip> reaches(Passage passage) {
        Map<FlipRow, Reach.OfFlip> reaches = new LinkedHashMap<>();
        passage.flips().forEach(flip -> reaches.put(flip, progress.of(flip, passage)));
        return reaches;
    }

    private static Map<FlipId, FlipRow> inForce(SystemSnapshot system) {
        Map<FlipId, FlipRow> inForce = new HashMap<>();
        system.switches().forEach(state -> state.inForce().forEach(flip -> inForce.put(flip.id(), flip)));
        return inForce;
    }
}
