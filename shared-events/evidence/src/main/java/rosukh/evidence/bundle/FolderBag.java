package rosukh.evidence.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import rosukh.log.Malformed;

/// A bag that lies in a folder; links in it are not followed.
final class FolderBag extends Bag {

    private final Path folder;

    FolderBag(Path folder) throws IOException {
        this.folder = folder;
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                        String path = folder.relativize(file).toString().replace('\\', '/');
                        if (!is.isRegularFile())
                            throw new Malformed("neither file nor folder: " + path);
                        found(path, is.size());
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    @Override
    InputStream stream(String path) throws IOException {
        return new BufferedInputStream(
                Files.newInputStream(folder.resolve(path), LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public void close() {
        // nothing is open between files
    }
}
