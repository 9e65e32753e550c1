package dev.firebreak.delivery.sync;

import com.google.protobuf.ByteString;
import dev.firebreak.delivery.FlagdDocument;
import dev.firebreak.delivery.IncidentsTold;
import dev.firebreak.delivery.sync.v1.FetchAllFlagsResponse;
import dev.firebreak.delivery.sync.v1.SyncFlagsResponse;
import dev.firebreak.switches.SystemSnapshot;

/**
 * One snapshot of a system as it is written to every stream: encoded once, copied as it is.
 *
 * @param edition of what is told of incidents
 */
record SyncMessage(SystemSnapshot snapshot, long edition, ByteString document, SyncFlagsResponse pushed) {

    static SyncMessage of(SystemSnapshot snapshot, IncidentsTold told) {
        long edition = told.edition();
        ByteString document = ByteString.copyFromUtf8(FlagdDocument.of(snapshot, told));
        return new SyncMessage(
                snapshot,
                edition,
                document,
                SyncFlagsResponse.newBuilder()
                        .setFlagConfigurationBytes(document)
                        .build());
    }

    long revision() {
        return snapshot.revision();
    }

    FetchAllFlagsResponse fetched() {
        return FetchAllFlagsResponse.newBuilder()
                .setFlagConfigurationBytes(document)
                .build();
    }

    boolean isOf(SystemSnapshot other, long ofEdition) {
        return snapshot == other && edition == ofEdition;
    }

    boolean isNewerThan(SyncMessage other) {
        return revision() == other.revision() ? edition > other.edition : revision() > other.revision();
    }
}
