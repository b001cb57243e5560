package workbook.kit;

/**
 * Where a server can be reached on this machine.
 *
 * @param port on 127.0.0.1
 * @param namespace such as {@code /chat7}
 */
record Place(int port, String namespace) {}
