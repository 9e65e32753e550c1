package dev.firebreak.delivery.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.firebreak.delivery.sync.v1.SyncFlagsRequest;
import dev.firebreak.delivery.sync.v1.SyncFlagsResponse;
import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a stream has brought so far. */
final class Received implements ClientResponseObserver<SyncFlagsRequest, SyncFlagsResponse> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<JsonNode> documents = new CopyOnWriteArrayList<>();
    private boolean takesNothing;
    private volatile @Nullable Status ended;
    private volatile @Nullable ClientCallStreamObserver<SyncFlagsRequest> call;

    @Override
    public void beforeStart(ClientCallStreamObserver<SyncFlagsRequest> stream) {
        call = stream;
        if (takesNothing) {
            stream.disableAutoRequestWithInitial(0);
        }
    }

    Received takingNothing() {
        takesNothing = true;
        return this;
    }

    /** Takes this many messages more. */
    void take(int messages) {
        Objects.requireNonNull(call).request(messages);
    }

    @Override
    public void onNext(SyncFlagsResponse response) {
        documents.add(JsonMapper.shared().readTree(response.getFlagConfiguration()));
    }

    @Override
    public void onError(Throwable failure) {
        ended = Status.fromThrowable(failure);
    }

    @Override
    public void onCompleted() {
        ended = Status.OK;
    }

    void cancel() {
        ClientCallStreamObserver<SyncFlagsRequest> open = call;
        if (open != null) {
            open.cancel("enough", null);
        }
    }

    /** Waits for this many messages. */
    Received awaitMessages(int messages) {
        patiently()
                .untilAsserted(
                        () -> assertThat(documents).as("ended: %s", ended).hasSizeGreaterThanOrEqualTo(messages));
        return this;
    }

    /** Waits until the newest message says so. */
    void awaitServed(String key, String variant) {
        patiently()
                .untilAsserted(
                        () -> assertThat(served(key)).as("ended: %s", ended).isEqualTo(variant));
    }

    /** What the newest message serves everyone. */
    @Nullable
    String served(String key) {
        return documents.isEmpty()
                ? null
                : documents.getLast().at("/flags/" + key + "/defaultVariant").asString();
    }

    /** The newest message as it came. */
    String newest() {
        return documents.isEmpty() ? "" : documents.getLast().toString();
    }

    List<Long> revisions() {
        return documents.stream()
                .map(each -> each.at("/metadata/version").asLong())
                .toList();
    }

    /** Waits for its end. */
    Status end() {
        patiently().until(() -> ended != null);
        return ended == null ? Status.UNKNOWN : ended;
    }

    private static ConditionFactory patiently() {
        return await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10));
    }

    boolean isOpen() {
        return ended == null;
    }
}
