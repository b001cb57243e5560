// Three collections get the same parcels. In which order do they give them back?
// tag::order[]
var byNumber = new TreeMap<Integer, String>();
var stack = new ArrayDeque<Integer>();
var queue = new ArrayDeque<Integer>();

for (int number : List.of(10, 2, 9, 2)) {
    byNumber.put(number, "a parcel");
    stack.addFirst(number);
    queue.addLast(number);
}

System.out.println("map   " + byNumber.keySet());
System.out.println("stack " + stack);
System.out.println("queue " + queue);
// end::order[]
// tag::printed[]
//=> map   [2, 9, 10]
//=> stack [2, 9, 2, 10]
//=> queue [10, 2, 9, 2]
// end::printed[]
