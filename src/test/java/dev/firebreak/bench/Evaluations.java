package dev.firebreak.bench;

import dev.firebreak.process.ConsoleProcess;
import dev.firebreak.process.FreePort;
import dev.firebreak.process.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Evaluations a second, beside a bare servlet that writes the same bytes, by the same generator, run by run in turn. */
final class Evaluations {

    private static final List<Integer> CONNECTIONS = List.of(1, 16, 64);
    private static final int RUNS = 3;
    private static final String CONTEXT =
            "{\"context\": {\"targetingKey\": \"conversation-4711\", \"tenant\": \"acme\", \"region\": \"eu-west-1\"}}";

    private final ConsoleProcess console;
    private final String token;
    private final Path directory;
    private final Section section;
    private final Map<String, byte[]> requests = new LinkedHashMap<>();
    private final Map<String, Integer> statuses = new LinkedHashMap<>();

    Evaluations(ConsoleProcess console, String token, Path directory, Section section) {
        this.console = console;
        this.token = token;
        this.directory = Trees.create(directory);
        this.section = section;
    }

    void measure() throws IOException {
        record();
        int barePort = FreePort.find();
        List<String> arguments = new ArrayList<>(List.of(Integer.toString(barePort), directory.toString()));
        arguments.addAll(requests.keySet());
        try (JavaProcess bare = new JavaProcess(BareServlet.class, arguments.toArray(String[]::new));
                JavaProcess generator = new JavaProcess(LoadGenerator.class)) {
            bare.hear();
            Server ours = new Server("console", console.port(), console.pid());
            Server other = new Server("bare", barePort, bare.pid());
            warmUp(generator, ours, other);
            compare(generator, ours, other);
        }
    }

    /** Asks once each way, keeps what came as the bytes that the bare servlet has to write. */
    private void record() throws IOException {
        String bulk = "/ofrep/v1/evaluate/flags";
        String single = bulk + "/" + BenchSystem.keys().getFirst();
        Map<String, String> headers = Map.of("Authorization", "Bearer " + token);
        try (RawClient client = new RawClient(console.port())) {
            RawClient.Response answer = client.send(RawRequest.post(bulk, headers, CONTEXT));
            String etag = answer.header("ETag").orElseThrow();
            record(client, "single", single, headers);
            record(client, "bulk", bulk, headers);
            Map<String, String> conditional = new LinkedHashMap<>(headers);
            conditional.put("If-None-Match", etag);
            record(client, "bulk-etag", bulk, conditional);
        }
    }

    private void record(RawClient client, String name, String path, Map<String, String> headers) throws IOException {
        byte[] request = RawRequest.post(path, headers, CONTEXT);
        RawClient.Response answer = client.send(request);
        int expected = name.endsWith("etag") ? 304 : 200;
        if (answer.status() != expected) {
            throw new IllegalStateException("expected " + expected + ", got " + answer.head() + answer.text());
        }
        Map<String, String> kept = new LinkedHashMap<>();
        for (String header : List.of("Content-Type", "ETag", "Cache-Control", "Vary")) {
            answer.header(header).ifPresent(value -> kept.put(header, value));
        }
        new RecordedAnswer(answer.status(), kept, answer.body()).write(directory.resolve(name));
        Files.write(directory.resolve(name + ".console"), request);
        Files.write(directory.resolve(name + ".bare"), RawRequest.post("/" + name, headers, CONTEXT));
        requests.put(name, answer.body());
        statuses.put(name, answer.status());
    }

    /** One of the two that are asked. */
    private record Server(String name, int port, long pid) {

        Duration cpu() {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().totalCpuDuration())
                    .orElseThrow();
        }
    }

    private void warmUp(JavaProcess generator, Server console, Server bare) throws IOException {
        for (String name : requests.keySet()) {
            run(generator, name, console, 16, 0, 4000);
            run(generator, name, bare, 16, 0, 4000);
        }
    }

    private void compare(JavaProcess generator, Server console, Server bareServlet) throws IOException {
        ObjectNode json = section.json();
        json.put("switches", BenchSystem.SWITCHES);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "OFREP",
                "bytes",
                "connections",
                "console/s",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "bare/s",
                "bare p99",
                "ratio",
                "CPU µs",
                "bare CPU µs"));
        for (Map.Entry<String, byte[]> request : requests.entrySet()) {
            for (int connections : CONNECTIONS) {
                List<Throughput> ours = new ArrayList<>();
                List<Throughput> bare = new ArrayList<>();
                for (int turn = 0; turn < RUNS; turn++) {
                    ours.add(run(generator, request.getKey(), console, connections, 500, 2500));
                    bare.add(run(generator, request.getKey(), bareServlet, connections, 500, 2500));
                }
                Pair pair = new Pair(Throughput.median(ours), Throughput.median(bare));
                pair.write(json.putObject(request.getKey() + "-" + connections));
                rows.add(pair.row(request.getKey(), request.getValue().length, connections));
            }
        }
        section.table(rows);
    }

    private Throughput run(JavaProcess generator, String name, Server server, int connections, long warmUp, long millis)
            throws IOException {
        Duration before = server.cpu();
        String answer = generator.ask("%d %d %d %d %d %s"
                .formatted(
                        server.port(),
                        connections,
                        warmUp,
                        millis,
                        statuses.getOrDefault(name, 200),
                        directory.resolve(name + "." + server.name())));
        Throughput measured = Throughput.parse(answer, server.cpu().minus(before));
        if (measured.otherAnswers() > 0) {
            throw new IllegalStateException(name + " of " + server.name() + ": " + measured);
        }
        return measured;
    }

    /** The console and the bare servlet, measured in turn. */
    private record Pair(Throughput ours, Throughput bare) {

        double ratio() {
            return ours.perSecond() / bare.perSecond();
        }

        void write(ObjectNode json) {
            json.put("perSecond", ours.perSecond())
                    .put("p50Ms", ours.p50())
                    .put("p95Ms", ours.p95())
                    .put("p99Ms", ours.p99())
                    .put("barePerSecond", bare.perSecond())
                    .put("bareP50Ms", bare.p50())
                    .put("bareP99Ms", bare.p99())
                    .put("ratio", ratio())
                    .put("cpuMicros", ours.cpuMicros())
                    .put("bareCpuMicros", bare.cpuMicros());
        }

        List<String> row(String name, int bytes, int connections) {
            return List.of(
                    name,
                    Figures.count(bytes),
                    Integer.toString(connections),
                    Figures.count(ours.perSecond()),
                    Figures.millis(ours.p50()),
                    Figures.millis(ours.p95()),
                    Figures.millis(ours.p99()),
                    Figures.count(bare.perSecond()),
                    Figures.millis(bare.p99()),
                    Figures.percent(ratio()),
                    Figures.micros(ours.cpuMicros()),
                    Figures.micros(bare.cpuMicros()));
        }
    }
}
