package rosukh.query.kernel.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// A list as a file for spreadsheets: CSV after RFC 4180 in UTF-8, with the mark by which they know
/// it. A cell they would run as a formula is led by an apostrophe.
public final class CsvFile implements AutoCloseable {

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

    /// Begins the answer to a request.
    ///
    /// @param name of the file, without its ending
    public static CsvFile answering(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".csv").build().toString());
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write(MARK);
        return new CsvFile(out);
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

    @Override
    public void close() throws IOException {
        out.flush();
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null)
            request.setAttribute(ROWS, Math.max(0, rows - 1), RequestAttributes.SCOPE_REQUEST);
    }
}
