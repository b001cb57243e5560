// A program writes three lines, in three ways. What is left of them?
import java.io.BufferedWriter;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import workbook.kit.disk.TestDisk;

var real = Files.createTempDirectory("disk");
var disk = TestDisk.of(real);
// tag::disk[]
var file = FileChannel.open(disk.folder().resolve("parcels"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
var buffer = new BufferedWriter(Channels.newWriter(file, StandardCharsets.UTF_8));

file.write(ByteBuffer.wrap("tulips".getBytes()));
file.force(true);
file.write(ByteBuffer.wrap(" roses".getBytes()));
buffer.write(" lilies");

System.out.println("after a kill: " + Files.readString(real.resolve("parcels")));
disk.powerFails();
System.out.println("after a power failure: " + Files.readString(real.resolve("parcels")));
// end::disk[]
// tag::printed[]
//=> after a kill: tulips roses
//=> after a power failure: tulips
// end::printed[]
file.close();
