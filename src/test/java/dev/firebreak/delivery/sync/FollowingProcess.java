package dev.firebreak.delivery.sync;

import dev.openfeature.contrib.providers.flagd.Config;
import dev.openfeature.contrib.providers.flagd.FlagdOptions;
import dev.openfeature.contrib.providers.flagd.FlagdProvider;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.OpenFeatureAPI;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An application with the unmodified flagd provider, in a JVM of its own: answers each line with what it is served. */
final class FollowingProcess {

    /** What answers begin with; its log goes the same way. */
    static final String ANSWER = "served: ";

    private FollowingProcess() {}

    /** @param arguments the port, the token and what it is called */
    static void main(String[] arguments) throws IOException {
        Metadata metadata = new Metadata();
        metadata.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + arguments[1]);
        metadata.put(Metadata.Key.of("x-firebreak-instance", Metadata.ASCII_STRING_MARSHALLER), arguments[2]);
        FlagdOptions options = FlagdOptions.builder()
                .resolverType(Config.Resolver.IN_PROCESS)
                .host("localhost")
                .port(Integer.parseInt(arguments[0]))
                .clientInterceptors(List.of(MetadataUtils.newAttachHeadersInterceptor(metadata)))
                .deadline(20_000)
                .build();
        OpenFeatureAPI api = OpenFeatureAPI.getInstance();
        api.setProviderAndWait(new FlagdProvider(options));
        Client client = api.getClient();
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String key = questions.readLine(); key != null; key = questions.readLine()) {
            System.out.println(ANSWER + client.getBooleanValue(key, true));
        }
        api.shutdown();
    }
}
