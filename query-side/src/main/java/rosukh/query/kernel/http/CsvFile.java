package rosukh.query.kernel.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A list as a file for spreadsheets: CSV after RFC 4180 in UTF-8, with the mark by which they know
/// it. A cell they would run as a formula is led by an apostrophe.
public final class CsvFile {

    private static final char MARK = '\uFEFF';
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]");
    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

    /// The request attribute that says how many rows a finished file has beside its heading.
    public static final String ROWS = CsvFile.class.getName() + ".rows";

    private final Writer out;
    private int rows;

    private CsvFile(Writer out) {
        this.out = out;
    }

    /// Answers a request. What fails before the first rows went out is answered as a problem.
    ///
    /// @param name of the file, without its ending
    /// @param rows writes the heading and all rows
    public static void answer(HttpServletResponse response, String name, Consumer<CsvFile> rows)
            throws IOException {
        LateFile answer = new LateFile(response, "text/csv;charset=UTF-8", name + ".csv");
        CsvFile file = new CsvFile(new OutputStreamWriter(answer, StandardCharsets.UTF_8));
        file.out.write(MARK);
        rows.accept(file);
        file.out.flush();
        answer.finish(Math.max(0, file.rows - 1));
    }

    public void row(@Nullable Object... cells) {
        try {
            for (int i = 0; i < cells.length; i++) {
                if (i > 0) out.write(',');
                out.write(written(cells[i]));
            }
            out.write("\r\n");
            rows++;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String written(@Nullable Object cell) {
        if (cell == null) return "";
        if (cell instanceof Number number) return number.toString();
        String text = cell.toString();
        if (FORMULA.matcher(text).find()) text = "'" + text;
        return QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
