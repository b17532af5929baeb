package rosukh.command;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs a main class in a process with its own, small heap.
public final class Jvm {

    private Jvm() {}

    /// What it printed.
    ///
    /// @throws AssertionError if it failed
    public static List<String> run(String heap, Class<?> main, Object... args)
            throws IOException, InterruptedException {
        Process process = start(heap, main, args);
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new AssertionError(main + " failed:\n" + printed);
        return printed.lines().toList();
    }

    public static Process start(String heap, Class<?> main, Object... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx" + heap,
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Ddisable-axoniq-console-message=true",
                        "-Daxoniq.update-checker.disabled=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        classPath(),
                        main.getName()));
        for (Object arg : args) command.add(arg.toString());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String classPath() {
        String surefire = System.getProperty("surefire.test.class.path");
        return surefire == null
                ? System.getProperty("java.class.path").replace(';', File.pathSeparatorChar)
                : surefire;
    }
}
