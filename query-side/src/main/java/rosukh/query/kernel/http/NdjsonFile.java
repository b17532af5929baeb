package rosukh.query.kernel.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/// A list as a file for programs: one JSON object a line in UTF-8, with the components of the API.
/// It is written as it is read, so its length does not matter.
public final class NdjsonFile {

    private static final JsonMapper JSON = new JsonMapper();

    private final Writer out;
    private int rows;

    private NdjsonFile(Writer out) {
        this.out = out;
    }

    /// Answers a request. What fails before the first lines went out is answered as a problem.
    ///
    /// @param name of the file, without its ending
    /// @param lines writes all lines
    public static void answer(HttpServletResponse response, String name, Consumer<NdjsonFile> lines)
            throws IOException {
        LateFile answer =
                new LateFile(response, "application/x-ndjson;charset=UTF-8", name + ".ndjson");
        NdjsonFile file =
                new NdjsonFile(
                        new BufferedWriter(new OutputStreamWriter(answer, StandardCharsets.UTF_8)));
        lines.accept(file);
        file.out.flush();
        answer.finish(file.rows);
    }

    /// Adds a line.
    ///
    /// @param row a record or a map
    public void row(Object row) {
        try {
            out.write(JSON.writeValueAsString(row));
            out.write('\n');
            rows++;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
