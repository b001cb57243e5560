package workbook.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a program for 64-bit Windows that has a batch file do its work: it puts its own command line
 * into the variable {@code CALLED_AS}, runs the batch file that the variable {@code STAND_IN} names, and
 * ends as that did.
 *
 * <p>A stand-in for {@code java.exe} has to be such a program, since a launcher can start nothing else
 * by that name. To have a compiler for Windows make it would take 240 MB of packages.
 */
final class WindowsProgram {

    private static final int BASE = 0x1000; // where the one section is in memory
    private static final int HEADERS = 0x200;
    private static final int SECTION = 0x400;
    private static final int IMPORTS = 0x100;
    private static final int ADDRESSES = 0x140;

    private final ByteBuffer file = ByteBuffer.allocate(HEADERS + SECTION).order(ByteOrder.LITTLE_ENDIAN);
    private int free = 0x180; // in the section, for text

    private WindowsProgram() {}

    static void write(Path exe) throws IOException {
        var program = new WindowsProgram();
        program.headers();
        program.section();
        Files.write(exe, program.file.array());
    }

    private void headers() {
        file.put(0, (byte) 'M').put(1, (byte) 'Z').putInt(0x3C, 0x40);
        file.position(0x40);
        file.putInt(0x4550); // "PE"
        file.putShort((short) 0x8664).putShort((short) 1); // x86-64, one section
        file.putInt(0).putInt(0).putInt(0).putShort((short) 240).putShort((short) 0x22);
        file.putShort((short) 0x20B).putShort((short) 0); // 64-bit
        file.putInt(SECTION).putInt(0).putInt(0).putInt(BASE).putInt(BASE); // it begins at the section's begin
        file.putLong(0x140000000L).putInt(0x1000).putInt(0x200);
        file.putShort((short) 6)
                .putShort((short) 0)
                .putInt(0)
                .putShort((short) 6)
                .putShort((short) 0)
                .putInt(0);
        file.putInt(BASE + 0x1000).putInt(HEADERS).putInt(0);
        file.putShort((short) 3).putShort((short) 0); // for a console
        file.putLong(0x100000).putLong(0x1000).putLong(0x100000).putLong(0x1000);
        file.putInt(0).putInt(16);
        file.putLong(0).putInt(BASE + IMPORTS).putInt(60); // of sixteen directories, the second is what is imported
        file.position(file.position() + 14 * 8);
        file.put(".text\0\0\0".getBytes(US_ASCII))
                .putInt(SECTION)
                .putInt(BASE)
                .putInt(SECTION)
                .putInt(HEADERS);
        file.putInt(0).putInt(0).putInt(0).putInt(0xE0000020); // code, to be run, read and written
    }

    private void section() {
        List<Integer> kernel = imports(0, "kernel32.dll", "GetCommandLineA", "SetEnvironmentVariableA", "ExitProcess");
        List<Integer> library = imports(1, "msvcrt.dll", "system");
        int name = text("CALLED_AS");
        int command = text("call \"%STAND_IN%\"");

        file.position(HEADERS);
        code(0x48, 0x83, 0xEC, 0x28); // sub rsp, 28h
        call(kernel.get(0));
        code(0x48, 0x89, 0xC2); // mov rdx, rax
        firstArgument(name);
        call(kernel.get(1));
        firstArgument(command);
        call(library.get(0));
        code(0x89, 0xC1); // mov ecx, eax
        call(kernel.get(2));
    }

    /** Where the addresses of these functions will be. */
    private List<Integer> imports(int number, String library, String... functions) {
        int addresses = ADDRESSES + number * 0x20;
        var places = new ArrayList<Integer>();
        for (String function : functions) {
            int place = addresses + 8 * places.size();
            int named = text("\0\0" + function);
            file.putLong(HEADERS + place, BASE + named);
            places.add(place);
        }
        int entry = HEADERS + IMPORTS + number * 20;
        file.putInt(entry, BASE + addresses).putInt(entry + 12, BASE + text(library));
        file.putInt(entry + 16, BASE + addresses);
        return places;
    }

    private int text(String text) {
        int place = free;
        byte[] bytes = text.getBytes(US_ASCII);
        file.position(HEADERS + place);
        file.put(bytes);
        free += (bytes.length + 2) / 2 * 2; // ends with a zero, and the next one begins at an even place
        return place;
    }

    private void code(int... bytes) {
        for (int each : bytes) {
            file.put((byte) each);
        }
    }

    /** Calls the function whose address is there. */
    private void call(int place) {
        code(0xFF, 0x15);
        distance(place);
    }

    /** The address of what is there goes into rcx. */
    private void firstArgument(int place) {
        code(0x48, 0x8D, 0x0D);
        distance(place);
    }

    private void distance(int place) {
        file.putInt(place - (file.position() + 4 - HEADERS));
    }
}
