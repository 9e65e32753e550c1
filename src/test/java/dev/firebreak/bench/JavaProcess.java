package dev.firebreak.bench;

import dev.firebreak.process.Jvm;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A main class of the benchmark in a JVM of its own, spoken to by lines. */
final class JavaProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final BufferedWriter input;

    JavaProcess(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Jvm.program("java"), "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        output = process.inputReader(StandardCharsets.UTF_8);
        input = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Sends a line and waits for the answer. */
    String ask(String line) throws IOException {
        input.write(line);
        input.newLine();
        input.flush();
        return hear();
    }

    /** Waits for a line. */
    String hear() throws IOException {
        String answer = output.readLine();
        if (answer == null) {
            throw new IOException("the process ended");
        }
        return answer;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
