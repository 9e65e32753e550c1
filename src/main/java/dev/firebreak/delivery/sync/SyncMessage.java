package dev.firebreak.delivery.sync;

import com.google.protobuf.ByteString;
import dev.firebreak.delivery.FlagdDocument;
import dev.firebreak.delivery.sync.v1.FetchAllFlagsResponse;
import dev.firebreak.delivery.sync.v1.SyncFlagsResponse;
import dev.firebreak.switches.SystemSnapshot;

/** One snapshot of a system as it is written to every stream: encoded once, copied as it is. */
record SyncMessage(SystemSnapshot snapshot, ByteString document, SyncFlagsResponse pushed) {

    static SyncMessage of(SystemSnapshot snapshot) {
        ByteString document = ByteString.copyFromUtf8(FlagdDocument.of(snapshot));
        return new SyncMessage(
                snapshot,
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

    boolean isOf(SystemSnapshot other) {
        return snapshot == other;
    }
}
