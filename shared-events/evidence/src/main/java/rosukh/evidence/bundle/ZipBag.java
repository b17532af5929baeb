package rosukh.evidence.bundle;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import rosukh.log.Malformed;

/// A bag in a zip, in the one folder that the zip has.
final class ZipBag extends Bag {

    /// What a bag of a log is never compressed to: whatever is, is a bomb.
    private static final long RATIO_MAX = 200;

    private static final long HARMLESS = 1L << 28;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    ZipBag(Path path) throws IOException {
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException not) {
            throw new Malformed("neither a folder nor a zip: " + not.getMessage());
        }
        try {
            read(Files.size(path));
        } catch (IllegalArgumentException badName) {
            zip.close();
            throw new Malformed("a zip with names nobody can read");
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    private void read(long packed) {
        String folder = null;
        long unpacked = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (name.endsWith("/") && entry.getSize() <= 0) continue;
            demandInside(name);
            int end = name.indexOf('/');
            String first = name.substring(0, Math.max(end, 0));
            if (folder == null) folder = first;
            if (end < 1 || !first.equals(folder))
                throw new Malformed("a bag's zip has one folder, and not " + name);
            if (entry.getSize() < 0) throw new Malformed(name + " does not say how long it is");
            unpacked += entry.getSize();
            if (unpacked < 0 || (unpacked > HARMLESS && unpacked / RATIO_MAX > packed))
                throw new Malformed("a zip that unpacks to more than it can hold");
            String inside = name.substring(end + 1);
            found(inside, entry.getSize());
            entries.put(inside, entry);
        }
        if (folder == null) throw new Malformed("an empty zip");
    }

    @Override
    InputStream stream(String path) throws IOException {
        try {
            InputStream stream = zip.getInputStream(entries.get(path));
            if (stream == null) throw new IOException("not in the zip");
            return stream;
        } catch (IllegalArgumentException | IllegalStateException broken) {
            throw new IOException("the zip is broken: " + broken.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
