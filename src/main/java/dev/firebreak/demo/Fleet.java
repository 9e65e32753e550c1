package dev.firebreak.demo;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.openfeature.contrib.providers.flagd.Config;
import dev.openfeature.contrib.providers.flagd.FlagdOptions;
import dev.openfeature.contrib.providers.flagd.FlagdProvider;
import dev.openfeature.contrib.providers.ofrep.OfrepProvider;
import dev.openfeature.contrib.providers.ofrep.OfrepProviderOptions;
import dev.openfeature.sdk.FeatureProvider;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the assistant's instances, each with an official client as it is.
 *
 * @param port where the console answers HTTP
 * @param syncPort where it answers flagd, or 0 where it does not
 * @param system the key of the assistant's system
 */
record Fleet(int port, int syncPort, String system, String token) {

    private static final int PUSHED = 3;
    private static final int SIZE = 6;
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int DEADLINE_MILLIS = 5_000;

    /** Those to which everything is pushed, then those that ask each time. */
    List<DemoInstance> start() throws IOException {
        List<DemoInstance> instances = new ArrayList<>();
        for (int number = 1; number <= SIZE; number++) {
            boolean pushed = number <= PUSHED && syncPort > 0;
            instances.add(pushed ? pushed("assistant-" + number) : asking("assistant-" + number));
        }
        return List.copyOf(instances);
    }

    private DemoInstance pushed(String name) throws IOException {
        Wire wire = new Wire(syncPort);
        return new DemoInstance(name, DemoInstance.Way.PUSHED, wire, flagd(name, wire));
    }

    private FeatureProvider flagd(String name, Wire wire) {
        Metadata metadata = new Metadata();
        metadata.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        return new FlagdProvider(FlagdOptions.builder()
                .resolverType(Config.Resolver.IN_PROCESS)
                .host("127.0.0.1")
                .port(wire.port())
                .selector("flagSetId=" + system)
                .providerId(name)
                .deadline(DEADLINE_MILLIS)
                .clientInterceptors(List.of(MetadataUtils.newAttachHeadersInterceptor(metadata)))
                .build());
    }

    private DemoInstance asking(String name) throws IOException {
        Wire wire = new Wire(port);
        OfrepProviderOptions options = OfrepProviderOptions.builder()
                .baseUrl("http://127.0.0.1:" + wire.port())
                .requestTimeout(TIMEOUT)
                .connectTimeout(TIMEOUT)
                .headers(ImmutableMap.of(
                        "Authorization", ImmutableList.of("Bearer " + token),
                        "X-Firebreak-Instance", ImmutableList.of(name)))
                .build();
        return new DemoInstance(name, DemoInstance.Way.ASKS, wire, OfrepProvider.constructProvider(options));
    }
}
