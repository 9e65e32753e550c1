package dev.firebreak.bench;

import dev.firebreak.process.Jvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** A class histogram collects first; its last line has the total. */
    private static double liveHeap(long process) throws IOException {
        Process jcmd = new ProcessBuilder(Jvm.program("jcmd"), Long.toString(process), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        for (String line : output.lines().toList().reversed()) {
            if (line.startsWith("Total")) {
                return Double.parseDouble(Words.of(line).get(2));
            }
        }
        throw new IOException("no total in what jcmd said: " + output);
    }

    String words() {
        return String.format(
                Locale.ROOT, "%.0f MB resident, %.0f MB of live objects on the heap", residentMegabytes, heapMegabytes);
    }
}
