package dev.firebreak.incidents;

import org.springframework.stereotype.Component;

/** The use cases behind the door. */
@Component
record IncidentWork(
        Declaring declaring,
        Changing changing,
        Judging judging,
        Moving moving,
        Timing timing,
        Amending amending,
        Recording recording,
        Assigning assigning,
        Merging merging,
        FlipNaming naming,
        IncidentRestores restores,
        IncidentLedger ledger,
        FlipsOfIncident flips,
        IncidentFigures figures,
        ReviewsDue reviews) {}
