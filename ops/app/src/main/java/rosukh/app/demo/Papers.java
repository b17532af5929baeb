package rosukh.app.demo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Makes the demo's documents: real, small PDF and PNG files, the same bytes every time.
final class Papers {

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int PNG_SIDE = 48;

    private Papers() {}

    /// One page with lines of ASCII text.
    static byte[] pdf(List<String> lines) {
        var text = new StringBuilder("BT /F1 12 Tf 72 770 Td 18 TL");
        for (String line : lines) {
            text.append(" (").append(line.replaceAll("[()\\\\]", "")).append(") Tj T*");
        }
        text.append(" ET");
        List<String> objects =
                List.of(
                        "<< /Type /Catalog /Pages 2 0 R >>",
                        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                                + " /Resources << /Font << /F1 5 0 R >> >> >>",
                        "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new ArrayList<Integer>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(file.length());
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int xref = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> file.append("%010d 00000 n \n".formatted(offset)));
        file.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\n");
        file.append("startxref\n").append(xref).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// A square whose pattern comes from the text.
    static byte[] png(String text) {
        var pixels = new ByteArrayOutputStream();
        int seed = text.hashCode();
        for (int y = 0; y < PNG_SIDE; y++) {
            pixels.write(0);
            for (int x = 0; x < PNG_SIDE; x++) {
                pixels.write((seed ^ (x / 6) * 31 ^ (y / 6) * 57) & 0xff);
            }
        }
        ByteBuffer header = ByteBuffer.allocate(13).putInt(PNG_SIDE).putInt(PNG_SIDE);
        header.put((byte) 8).put(new byte[4]);
        var out = new ByteArrayOutputStream();
        out.writeBytes(PNG_SIGNATURE);
        chunk(out, "IHDR", header.array());
        chunk(out, "tEXt", ("Title\0" + text).getBytes(StandardCharsets.ISO_8859_1));
        chunk(out, "IDAT", deflated(pixels.toByteArray()));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] deflated(byte[] data) {
        try (var deflater = new Deflater()) {
            deflater.setInput(data);
            deflater.finish();
            byte[] buffer = new byte[data.length + 64];
            int length = deflater.deflate(buffer);
            return ByteBuffer.allocate(length).put(buffer, 0, length).array();
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
