package rosukh.command.kernel.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// Reads a CSV or XLSX file line by line; what it is shows in its first bytes. Lines without any
/// content are left out.
public final class ImportSheet {

    /// A line with content.
    ///
    /// @param number line of the file, or row of the sheet, from 1
    public record Line(long number, List<String> cells) {

        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    private static final int HEAD_BYTES = 8;
    private static final int BOM = 0xFEFF;

    /// Digits before or after the point that are not written down; Excel itself keeps 15.
    private static final int NUMBER_SCALE_MAX = 40;

    private static final int FIRST_LINE_CHARACTERS_MAX = 10_000;

    private ImportSheet() {}

    /// Hands over every line with content, in the order of the file.
    ///
    /// @throws ImportUnreadable if the file is neither, or damaged
    public static void read(Path file, Consumer<Line> reader) throws IOException {
        byte[] head;
        try (InputStream bytes = Files.newInputStream(file)) {
            head = Arrays.copyOf(bytes.readNBytes(HEAD_BYTES), HEAD_BYTES);
        }
        if (ReadableWorkbook.isOOXMLZipHeader(head)) readSheet(file, reader);
        else if (ReadableWorkbook.isOLE2Header(head))
            throw unreadable(0, "this is an old Excel file; save it as XLSX or as CSV UTF-8");
        else readCsv(file, reader);
    }

    private static void readCsv(Path file, Consumer<Line> reader) throws IOException {
        try (Reader text =
                        new InputStreamReader(
                                new BufferedInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT));
                Reader buffered = new BufferedReader(text, FIRST_LINE_CHARACTERS_MAX * 2)) {
            CSVFormat format =
                    CSVFormat.RFC4180
                            .builder()
                            .setDelimiter(delimiter(buffered))
                            .setIgnoreEmptyLines(false)
                            .get();
            records(CSVParser.parse(buffered, format), reader);
        } catch (CharacterCodingException e) {
            throw unreadable(0, "the text is not UTF-8; save it as CSV UTF-8");
        }
    }

    private static void records(CSVParser parser, Consumer<Line> reader)
            throws CharacterCodingException {
        Iterator<CSVRecord> records = parser.iterator();
        while (true) {
            long line = parser.getCurrentLineNumber() + 1;
            CSVRecord record;
            try {
                if (!records.hasNext()) return;
                record = records.next();
            } catch (UncheckedIOException e) {
                if (e.getCause() instanceof CharacterCodingException coding) throw coding;
                throw unreadable(line, "a quoted cell is not closed, or text follows its end");
            }
            hand(new Line(line, record.stream().map(String::strip).toList()), reader);
        }
    }

    /// Skips a byte-order mark and finds the mark that parts the headings. A tab comes from pasted
    /// sheets, a semicolon from Excel where the comma is the decimal mark.
    private static char delimiter(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BOM) text.reset();
        text.mark(FIRST_LINE_CHARACTERS_MAX);
        int semicolons = 0;
        int commas = 0;
        int tabs = 0;
        boolean quoted = false;
        boolean content = false;
        for (int read = 0; read < FIRST_LINE_CHARACTERS_MAX - 1; read++) {
            int c = text.read();
            if (c < 0 || (content && !quoted && (c == '\n' || c == '\r'))) break;
            content |= !Character.isWhitespace(c);
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (c == ';') semicolons++;
            if (c == ',') commas++;
            if (c == '\t') tabs++;
        }
        text.reset();
        if (tabs > commas && tabs > semicolons) return '\t';
        return semicolons > commas ? ';' : ',';
    }

    private static void readSheet(Path file, Consumer<Line> reader) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row ->
                    hand(
                            new Line(
                                    row.getRowNum(),
                                    row.stream().map(cell -> text(cell, row)).toList()),
                            reader));
        } catch (ExcelReaderException | UncheckedIOException e) {
            throw unreadable(0, "the workbook is damaged");
        } catch (IOException e) {
            throw unreadable(0, "this is no workbook, or it is damaged");
        }
    }

    /// Numbers as they would be typed: an ID kept as a number has no decimals and no exponent. One
    /// such as 1E999999999 would be typed in a gigabyte.
    private static String text(@Nullable Cell cell, Row row) {
        if (cell == null || cell.getValue() == null) return "";
        if (cell.getValue() instanceof BigDecimal number) {
            if (Math.abs((long) number.scale()) > NUMBER_SCALE_MAX)
                throw new ImportUnreadable(
                        row.getRowNum(),
                        "IMPORT_NUMBER_INVALID",
                        "a cell holds the number " + number + ", which does not belong there");
            return number.stripTrailingZeros().toPlainString();
        }
        String text = cell.getText();
        return text == null ? "" : text.strip();
    }

    private static void hand(Line line, Consumer<Line> reader) {
        if (line.cells().stream().anyMatch(cell -> !cell.isEmpty())) reader.accept(line);
    }

    private static ImportUnreadable unreadable(long line, String because) {
        return new ImportUnreadable(line, "IMPORT_UNREADABLE", because);
    }
}
