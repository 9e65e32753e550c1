package dev.firebreak.bench;

import dev.firebreak.process.Jvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a process holds.
 *
 * @param residentMegabytes physical memory, from the operating system
 * @param heapMegabytes live objects, after a full collection
 */
record Memory(double residentMegabytes, double heapMegabytes) {

    private static final double MEGA = 1024 * 1024;

    static Memory of(long process) throws IOException {
        double heap = liveHeap(process) / MEGA;
        return new Memory(resident(process) / MEGA, heap);
    }

    private static double resident(long process) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024.0;
            }
        }
        return Double.NaN;
    }

    /** How many live objects of this class a process holds, after a full collection. */
    static long instances(long process, String className) throws IOException {
        for (String line : histogram(process)) {
            List<String> words = Words.of(line);
            if (words.size() > 3 && words.get(3).equals(className)) {
                return Long.parseLong(words.get(1));
            }
        }
        return 0;
    }

    /** The histogram's last line has the total. */
    private static double liveHeap(long process) throws IOException {
        List<String> lines = histogram(process);
        for (String line : lines.reversed()) {
            if (line.startsWith("Total")) {
                return Double.parseDouble(Words.of(line).get(2));
            }
        }
        throw new IOException("no total in what jcmd said: " + lines);
    }

    /** A class histogram collects first. */
    private static List<String> histogram(long process) throws IOException {
        Process jcmd = new ProcessBuilder(Jvm.program("jcmd"), Long.toString(process), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    String words() {
        return String.format(
                Locale.ROOT, "%.0f MB resident, %.0f MB of live objects on the heap", residentMegabytes, heapMegabytes);
    }
}
