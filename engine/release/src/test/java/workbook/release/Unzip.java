package workbook.release;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import workbook.site.pack.ReleaseFiles;

/** Reads a release, and unpacks it as an archiver does that replaces files. */
final class Unzip {

    private Unzip() {}

    static void into(Path zip, Path folder) throws IOException {
        try (FileSystem inside = open(zip)) {
            for (Path file : files(inside)) {
                Path target = folder.resolve(file.toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(file));
            }
        }
    }

    /** All but the list, which is written anew with every zip. */
    static ReleaseFiles contents(Path zip) throws IOException {
        var contents = new ReleaseFiles();
        try (FileSystem inside = open(zip)) {
            for (Path file : files(inside)) {
                String path =
                        inside.getPath(ReleaseFiles.FOLDER).relativize(file).toString();
                if (!path.equals(ReleaseFiles.LIST)) {
                    contents.add(path, Files.readAllBytes(file));
                }
            }
        }
        return contents;
    }

    /** The paths in the zip, top folder included. */
    static List<String> names(Path zip) throws IOException {
        try (FileSystem inside = open(zip)) {
            return files(inside).stream().map(Path::toString).toList();
        }
    }

    private static FileSystem open(Path zip) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("enablePosixFileAttributes", "true"));
    }

    private static List<Path> files(FileSystem inside) throws IOException {
        try (Stream<Path> files = Files.walk(inside.getPath(ReleaseFiles.FOLDER))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
